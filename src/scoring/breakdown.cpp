#include "scoring/breakdown.hpp"

#include "model/names.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace tenken {

namespace {

std::set<std::string> clauses_of(const Policy& policy, const AssessedItem& item)
{
    std::set<std::string> ids;
    for (const auto& clause : policy.clauses) {
        const bool covered = std::ranges::any_of(clause.obligations, [&](const Obligation& obligation) {
            return std::ranges::find(item.covers, obligation.id) != item.covers.end();
        });
        if (covered) ids.insert(clause.id);
    }
    if (ids.empty() && !item.clause.empty()) ids.insert(item.clause);
    return ids;
}

std::set<std::string> groups_of(const Assessment& assessment, const AssessedItem& item, Facet facet)
{
    std::set<std::string> ids;
    switch (facet) {
    case Facet::clause:
        return clauses_of(assessment.policy, item);
    case Facet::property:
        for (const Property property : item.protects) ids.emplace(name_in(property_names, property));
        break;
    case Facet::threat:
        ids.insert(item.threats.begin(), item.threats.end());
        break;
    case Facet::aspect:
        if (item.aspect) ids.emplace(name_in(aspect_names, *item.aspect));
        break;
    }
    return ids;
}

/// Groups in the order that does not depend on the items, where there is one.
std::vector<Group> prepared_groups(const Assessment& assessment, Facet facet)
{
    std::vector<Group> groups;
    if (facet == Facet::clause) {
        for (const auto& clause : assessment.policy.clauses) groups.push_back({clause.id, {}});
    } else if (facet == Facet::property) {
        for (const auto& property : property_names) groups.push_back({std::string(property.name), {}});
    } else if (facet == Facet::aspect) {
        for (const auto& aspect : aspect_names) groups.push_back({std::string(aspect.name), {}});
    }
    return groups;
}

/// Sorts like the id when its runs of digits count as numbers: "3(2)" before "3(10)".
std::string numeric_key(const std::string& id)
{
    constexpr std::size_t widest = 12;
    std::string key;
    std::string digits;
    const auto finish = [&] {
        if (!digits.empty() && digits.size() < widest) key.append(widest - digits.size(), '0');
        key += digits;
        digits.clear();
    };
    for (const char c : id) {
        if (c >= '0' && c <= '9') {
            digits += c;
            continue;
        }
        finish();
        key += c;
    }
    finish();
    return key;
}

} // namespace

std::vector<Group> breakdown(const Assessment& assessment, Facet facet)
{
    std::vector<Group> groups = prepared_groups(assessment, facet);
    for (const auto& item : assessment.items) {
        for (const auto& id : groups_of(assessment, item, facet)) {
            auto group = std::ranges::find(groups, id, &Group::id);
            if (group == groups.end()) group = groups.insert(groups.end(), Group{id, {}});
            group->tally.add(assessment, item);
        }
    }
    std::erase_if(groups, [](const Group& group) { return group.tally.applicable == 0; });
    if (facet == Facet::threat) {
        std::ranges::stable_sort(groups, {}, [](const Group& group) { return numeric_key(group.id); });
    }
    return groups;
}

std::vector<const Obligation*> unconfirmed_obligations(const Assessment& assessment)
{
    std::set<std::string_view> confirmed;
    for (const auto& item : assessment.items) {
        if (item.state == State::answered || answered_by_coordinator(assessment, item))
            confirmed.insert(item.covers.begin(), item.covers.end());
    }
    std::vector<const Obligation*> missing;
    for (const auto& clause : assessment.policy.clauses) {
        for (const auto& obligation : clause.obligations) {
            if (!confirmed.contains(obligation.id)) missing.push_back(&obligation);
        }
    }
    return missing;
}

std::optional<State> why_unconfirmed(const Assessment& assessment, const Obligation& obligation)
{
    constexpr std::array strongest_first{State::open, State::not_applicable, State::not_asked, State::hidden};
    for (const State state : strongest_first) {
        const bool found = std::ranges::any_of(assessment.items, [&](const AssessedItem& item) {
            return item.state == state && std::ranges::find(item.covers, obligation.id) != item.covers.end();
        });
        if (found) return state;
    }
    return std::nullopt;
}

} // namespace tenken
