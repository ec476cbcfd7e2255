#include "audit/population.hpp"

#include "compare/item_differences.hpp"
#include "compare/kinship.hpp"
#include "scoring/confirmation_matters.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tenken {

namespace {

/// The first reason that points to an item; those without one are not there.
using Pointers = std::map<const AssessedItem*, DrawReason>;

void point_to(Pointers& pointers, const AssessedItem* item, DrawReason reason)
{
    const auto [at, added] = pointers.try_emplace(item, reason);
    if (!added) at->second = std::min(at->second, reason);
}

void point_by_concern(Pointers& pointers, const AssessedItem* item, Concern concern)
{
    if (concern == Concern::rose_without_evidence)
        point_to(pointers, item, DrawReason::rose_without_evidence);
    if (concern == Concern::newly_not_applicable) point_to(pointers, item, DrawReason::newly_not_applicable);
}

std::vector<ItemDifference> differences(const Assessment& before, const Assessment& after)
{
    return item_differences(before, after, kinship_of(before, after));
}

bool is_unchanged(const ItemDifference& difference)
{
    return difference.before != nullptr && difference.after != nullptr &&
        difference.change == Change::unchanged;
}

std::set<const AssessedItem*> unchanged_items(const Assessment& before, const Assessment& after)
{
    std::set<const AssessedItem*> items;
    for (const auto& difference : differences(before, after)) {
        if (is_unchanged(difference)) items.insert(difference.after);
    }
    return items;
}

void point_by_years(
    Pointers& pointers, const Assessment& assessment, std::span<const Assessment* const> earlier)
{
    if (earlier.empty()) return;
    const auto& last = *earlier.front();
    std::set<const AssessedItem*> unchanged_before;
    if (earlier.size() > 1) unchanged_before = unchanged_items(*earlier[1], last);
    for (const auto& difference : differences(last, assessment)) {
        for (const auto concern : concerns_of(last, assessment, difference))
            point_by_concern(pointers, difference.after, concern);
        if (is_unchanged(difference) && unchanged_before.contains(difference.before))
            point_to(pointers, difference.after, DrawReason::unchanged);
    }
}

void point_by_checks(Pointers& pointers, const Assessment& assessment)
{
    for (const auto& check : assessment.checks) {
        if (!check.holds) continue;
        for (const auto* item : items_of(assessment, {CauseKind::contradiction, check.id}))
            point_to(pointers, item, DrawReason::contradiction);
    }
}

void leave_excess_to_the_rest(std::vector<PlacedItem>& placed)
{
    std::vector<PlacedItem*> pointed;
    for (auto& one : placed) {
        if (one.stratum == Stratum::pointed) pointed.push_back(&one);
    }
    std::ranges::stable_sort(pointed, [](const PlacedItem* a, const PlacedItem* b) {
        return a->reason != b->reason ? a->reason < b->reason : a->item->weight > b->item->weight;
    });
    for (std::size_t i = most_pointed; i < pointed.size(); ++i) {
        pointed[i]->stratum = Stratum::rest;
        pointed[i]->reason = DrawReason::random;
    }
}

} // namespace

std::vector<const AssessedItem*> audit_population(const Assessment& assessment)
{
    std::vector<const AssessedItem*> population;
    for (const auto& item : assessment.items) {
        const bool settled = item.state == State::answered || item.state == State::not_applicable;
        if (item.scored() && settled && !answered_elsewhere(assessment, item)) population.push_back(&item);
    }
    return population;
}

std::vector<PlacedItem> place_in_strata(
    const Assessment& assessment, std::span<const Assessment* const> earlier)
{
    Pointers pointers;
    point_by_years(pointers, assessment, earlier);
    point_by_checks(pointers, assessment);
    std::vector<PlacedItem> placed;
    for (const auto* item : audit_population(assessment)) {
        const auto pointer = pointers.find(item);
        if (item->critical) {
            placed.push_back({item, Stratum::critical, DrawReason::critical});
        } else if (pointer != pointers.end()) {
            placed.push_back({item, Stratum::pointed, pointer->second});
        } else {
            placed.push_back({item});
        }
    }
    leave_excess_to_the_rest(placed);
    return placed;
}

} // namespace tenken
