#include "interview/flow.hpp"
#include "interview/former_plan_stage.hpp"
#include "interview/former_plans.hpp"

#include <algorithm>

namespace tenken::interview {

const FormerPlan* Flow::next_plan(std::string_view before) const
{
    if (setup_.read_only) return nullptr;
    const auto plans = plans_before(*this, before);
    const auto next = std::ranges::find_if(plans,
        [&](const FormerPlan* plan) { return !plan->outcome && !plans_put_off_.contains(plan->instance); });
    return next == plans.end() ? nullptr : *next;
}

void Flow::open_plan(const std::string& plan, const std::string& before)
{
    enter(std::make_unique<FormerPlanStage>(plan, before, FormerPlanStage::Then::question));
}

bool Flow::open_last_plan(std::string_view before)
{
    if (setup_.read_only) return false;
    const auto plans = plans_before(*this, before);
    if (plans.empty()) return false;
    open_plan(plans.back()->instance, std::string(before));
    return true;
}

void Flow::put_off_plan(const std::string& plan) { plans_put_off_.insert(plan); }

} // namespace tenken::interview
