#include "rollup/plans.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <tuple>

namespace tenken {

PlanStanding standing_of(const LivingPlan& plan, Date today)
{
    if (plan.done()) return PlanStanding::done;
    const auto due = parse_iso_date(plan.due);
    if (!due) return PlanStanding::undated;
    const auto left = std::chrono::sys_days(*due) - std::chrono::sys_days(today);
    if (left < std::chrono::days(0)) return PlanStanding::overdue;
    return left <= std::chrono::days(plan_notice_days) ? PlanStanding::soon : PlanStanding::open;
}

std::string_view standing_name(PlanStanding standing)
{
    constexpr std::array<std::string_view, 5> names{"overdue", "soon", "open", "undated", "done"};
    return names.at(static_cast<std::size_t>(standing));
}

void sort_by_urgency(std::vector<LivingPlan>& plans, Date today)
{
    const auto urgency = [today](const LivingPlan& plan) {
        return std::tuple(standing_of(plan, today), plan.due, !plan.critical);
    };
    std::ranges::stable_sort(plans, {}, urgency);
}

std::size_t count_standing(const std::vector<LivingPlan>& plans, PlanStanding standing, Date today)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        plans, [&](const LivingPlan& plan) { return standing_of(plan, today) == standing; }));
}

} // namespace tenken
