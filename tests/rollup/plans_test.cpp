#include "rollup/plans.hpp"

#include "support/catch.hpp"

using namespace tenken;

namespace {

constexpr Date today{std::chrono::year(2026) / 12 / 1};

LivingPlan plan_due(const std::string& due)
{
    LivingPlan plan;
    plan.instance = due;
    plan.due = due;
    return plan;
}

} // namespace

TEST_CASE("A plan is overdue from the day after its own, and soon for thirty days before")
{
    CHECK(standing_of(plan_due("2026-11-30"), today) == PlanStanding::overdue);
    CHECK(standing_of(plan_due("2026-12-01"), today) == PlanStanding::soon);
    CHECK(standing_of(plan_due("2026-12-31"), today) == PlanStanding::soon);
    CHECK(standing_of(plan_due("2027-01-01"), today) == PlanStanding::open);
    CHECK(standing_of(plan_due(""), today) == PlanStanding::undated);
    auto done = plan_due("2026-11-30");
    done.done_on = "2026-11-20";
    CHECK(standing_of(done, today) == PlanStanding::done);
}

TEST_CASE("The most pressing plan comes first, of the same day a critical one")
{
    auto critical = plan_due("2026-12-25");
    critical.critical = true;
    critical.instance = "critical";
    std::vector<LivingPlan> plans{
        plan_due(""), plan_due("2026-12-25"), critical, plan_due("2026-10-01"), plan_due("2027-03-31")};
    sort_by_urgency(plans, today);
    std::vector<std::string> order;
    for (const auto& plan : plans) order.push_back(plan.instance);
    CHECK(order == std::vector<std::string>{"2026-10-01", "critical", "2026-12-25", "2027-03-31", ""});
    CHECK(count_standing(plans, PlanStanding::soon, today) == 2);
}
