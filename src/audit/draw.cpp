#include "audit/draw.hpp"

#include "audit/population.hpp"
#include "base/sha256.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace tenken {

namespace {

std::set<const AssessedItem*> sample_of_rest(
    const std::vector<PlacedItem>& placed, const Circumstances& circumstances, const DrawTerms& terms)
{
    std::vector<std::pair<std::string, const AssessedItem*>> numbers;
    for (const auto& one : placed) {
        if (one.stratum != Stratum::rest) continue;
        numbers.emplace_back(
            draw_number(terms.seed, circumstances.year, circumstances.department, one.item->instance),
            one.item);
    }
    std::ranges::sort(numbers);
    std::set<const AssessedItem*> sample;
    const auto size = std::min(numbers.size(), static_cast<std::size_t>(std::max(terms.size, 0)));
    for (std::size_t i = 0; i < size; ++i) sample.insert(numbers[i].second);
    return sample;
}

AuditPlan plan_from(const std::vector<PlacedItem>& placed, const Assessment& assessment,
    std::string_view report, const DrawTerms& terms)
{
    const auto sample = sample_of_rest(placed, assessment.circumstances, terms);
    AuditPlan plan;
    plan.department = assessment.circumstances.department;
    plan.year = assessment.circumstances.year;
    plan.report = report;
    plan.terms = terms;
    for (const auto& one : placed) {
        auto& size = plan.strata[static_cast<std::size_t>(one.stratum)];
        ++size.population;
        if (one.stratum == Stratum::rest && !sample.contains(one.item)) continue;
        ++size.drawn;
        plan.items.push_back({one.item->instance, one.stratum, one.reason});
    }
    std::ranges::stable_sort(plan.items, {}, &DrawnItem::stratum);
    return plan;
}

} // namespace

std::string draw_number(
    std::string_view seed, int year, std::string_view department, std::string_view instance)
{
    const std::string fiscal_year = std::to_string(year);
    Sha256 digest;
    for (const auto line : {seed, std::string_view(fiscal_year), department, instance})
        digest.update(line).update("\n");
    return digest.hex();
}

AuditPlan draw(const Assessment& assessment, std::string_view report,
    std::span<const Assessment* const> earlier, const DrawTerms& terms)
{
    return plan_from(place_in_strata(assessment, earlier), assessment, report, terms);
}

AuditPlan drawn_again(const Assessment& assessment, const AuditPlan& plan)
{
    std::map<std::string_view, DrawReason> pointed;
    for (const auto& item : plan.items) {
        if (item.stratum == Stratum::pointed) pointed.emplace(item.instance, item.reason);
    }
    std::vector<PlacedItem> placed;
    for (const auto* item : audit_population(assessment)) {
        const auto pointer = pointed.find(item->instance);
        if (item->critical) {
            placed.push_back({item, Stratum::critical, DrawReason::critical});
        } else if (pointer != pointed.end()) {
            placed.push_back({item, Stratum::pointed, pointer->second});
        } else {
            placed.push_back({item});
        }
    }
    return plan_from(placed, assessment, plan.report, plan.terms);
}

} // namespace tenken
