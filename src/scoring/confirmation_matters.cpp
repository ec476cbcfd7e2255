#include "scoring/confirmation_matters.hpp"

#include "model/conditions.hpp"
#include "scoring/exceptions.hpp"
#include "scoring/score.hpp"

#include <algorithm>

namespace tenken {

namespace {

bool is_settled(const AssessedItem& item)
{
    return item.state == State::answered || item.state == State::not_applicable;
}

bool is_pointable(const Assessment& assessment, const AssessedItem& item)
{
    const auto* scale = assessment.find_scale(item.scale);
    const auto* level = scale == nullptr ? nullptr : unknown_or_worst(*scale);
    if (level == nullptr || !item.counts.empty() || stands_at_finding(assessment, item)) return false;
    return is_settled(item) && (item.type == ItemType::level || level->id == unknown_level);
}

} // namespace

std::vector<const AssessedItem*> findings_without_plan(const Assessment& assessment)
{
    std::vector<const AssessedItem*> items;
    for (const auto& item : assessment.items) {
        if (!stands_at_finding(assessment, item) || exception_in_force(assessment, item)) continue;
        if (item.response.action.what.empty() && item.vouched.empty()) items.push_back(&item);
    }
    return items;
}

std::vector<const AssessedItem*> items_of(const Assessment& assessment, const Cause& cause)
{
    std::vector<const AssessedItem*> items;
    if (cause.kind != CauseKind::contradiction) {
        if (const auto* item = assessment.find_item(cause.id)) items.push_back(item);
        return items;
    }
    const auto check = std::ranges::find(assessment.checks, cause.id, &AssessedCheck::id);
    if (check == assessment.checks.end()) return items;
    const auto gates = gates_of(check->condition);
    for (const auto& item : assessment.items) {
        if (is_settled(item) && gates.contains(item_of(item.instance))) items.push_back(&item);
    }
    return items;
}

std::vector<const AssessedItem*> pointable_items(const Assessment& assessment, const Cause& cause)
{
    auto items = items_of(assessment, cause);
    std::erase_if(items, [&](const AssessedItem* item) { return !is_pointable(assessment, *item); });
    return items;
}

} // namespace tenken
