#include "interview/former_plans.hpp"

#include "interview/flow.hpp"

#include <algorithm>
#include <optional>

namespace tenken::interview {

namespace {

bool has_successor(const Flow& flow, std::string_view plan)
{
    const auto* former = flow.setup().former.get();
    if (former == nullptr) return flow.course().contains(plan);
    const auto item = plan.substr(0, plan.find('@'));
    return std::ranges::any_of(former->items, [&](const auto& entry) {
        const auto& items = entry.second.items;
        return std::ranges::find(items, item) != items.end();
    });
}

/// Waits for its subjects to be named: they are the questions then.
bool is_placeholder(const Flow& flow, std::string_view question)
{
    const auto* item = item_of(flow.checklist(), question);
    return item != nullptr && !item->each.empty() && subject_of(question).empty();
}

/// The question before which a plan is asked about; empty: before the first. Nothing: it is not asked now.
std::optional<std::string_view> place_of(const Flow& flow, std::string_view plan)
{
    if (!has_successor(flow, plan)) return "";
    const auto* former = flow.setup().former.get();
    for (const auto& question : flow.course().questions()) {
        const bool continues = former == nullptr ? question == plan : former->continues(question, plan);
        if (continues && !is_placeholder(flow, question)) return question;
    }
    return std::nullopt;
}

} // namespace

std::vector<const FormerPlan*> plans_before(const Flow& flow, std::string_view question)
{
    std::vector<const FormerPlan*> plans;
    for (const auto& plan : flow.answers().former_plans) {
        if (place_of(flow, plan.instance) == question) plans.push_back(&plan);
    }
    return plans;
}

std::vector<const FormerPlan*> plans_unsaid(const Flow& flow)
{
    std::vector<const FormerPlan*> plans;
    for (const auto& plan : flow.answers().former_plans) {
        if (!plan.outcome) plans.push_back(&plan);
    }
    return plans;
}

std::size_t plan_position(const Flow& flow, std::string_view plan)
{
    const auto& plans = flow.answers().former_plans;
    const auto at = std::ranges::find(plans, plan, &FormerPlan::instance);
    return at == plans.end() ? 0 : static_cast<std::size_t>(at - plans.begin()) + 1;
}

} // namespace tenken::interview
