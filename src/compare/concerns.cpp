#include "compare/concerns.hpp"

#include "scoring/score.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace tenken {

namespace {

bool has_new_evidence(const Response& before, const Response& after)
{
    return std::ranges::any_of(after.evidence, [&](const std::string& piece) {
        return std::ranges::find(before.evidence, piece) == before.evidence.end();
    });
}

// ISO dates sort as text.
bool is_past(const std::string& due, const std::string& today) { return !due.empty() && due < today; }

// What the later year says of the plan counts; where it says nothing, whether the finding is still there.
bool plan_is_broken(const Assessment& after, const ItemDifference& item, bool finding_in_both)
{
    const auto& plans = after.former_plans;
    const auto plan = std::ranges::find(plans, item.before->instance, &FormerPlan::instance);
    const auto& today = after.circumstances.date;
    if (plan == plans.end() || !plan->outcome)
        return finding_in_both && is_past(item.before->response.action.due, today);
    const bool kept = plan->outcome == PlanOutcome::done || plan->outcome == PlanOutcome::not_needed;
    return !kept && is_past(plan->action.due, today);
}

} // namespace

std::vector<Concern> concerns_of(
    const Assessment& before, const Assessment& after, const ItemDifference& item)
{
    std::vector<Concern> concerns;
    if (item.before == nullptr || item.after == nullptr) return concerns;
    const bool finding_before = is_finding(before, *item.before);
    const bool finding_after = is_finding(after, *item.after);
    const bool compares = item.change != Change::revised;
    const bool next_year = before.circumstances.year < after.circumstances.year;
    if (item.change == Change::worsened && (item.before->critical || item.after->critical))
        concerns.push_back(Concern::critical_fell);
    if (item.change == Change::improved && !has_new_evidence(item.before->response, item.after->response))
        concerns.push_back(Concern::rose_without_evidence);
    if (compares && item.state_after == State::not_applicable && item.state_before != State::not_applicable)
        concerns.push_back(Concern::newly_not_applicable);
    if (next_year && plan_is_broken(after, item, finding_before && finding_after))
        concerns.push_back(Concern::plan_broken);
    if (next_year && compares && finding_before && finding_after) concerns.push_back(Concern::still_finding);
    return concerns;
}

void mark_third_findings(Difference& difference, const Difference& earlier)
{
    std::set<std::string_view> twice;
    for (const auto& item : earlier.items) {
        if (std::ranges::find(item.concerns, Concern::still_finding) != item.concerns.end())
            twice.insert(item.after->instance);
    }
    for (auto& item : difference.items) {
        if (item.before == nullptr || !twice.contains(item.before->instance)) continue;
        std::ranges::replace(item.concerns, Concern::still_finding, Concern::third_finding);
    }
}

} // namespace tenken
