#include "compare/steps.hpp"

#include "compare/item_change.hpp"
#include "compare/step_arithmetic.hpp"
#include "model/answers.hpp"
#include "scoring/score.hpp"

#include <cstdint>

namespace tenken {

namespace {

Assessment with_items(const Assessment& assessment, std::vector<AssessedItem> items)
{
    Assessment result = assessment;
    result.items = std::move(items);
    return result;
}

std::vector<AssessedItem> comparable_items(const std::vector<ItemGroup>& groups)
{
    std::vector<AssessedItem> items;
    for (const auto& group : groups) {
        if (!group.comparable) continue;
        for (const auto* item : group.instances) items.push_back(*item);
    }
    return items;
}

bool answered_in_both(const AssessedItem& item, const AssessedItem* other)
{
    return other != nullptr && item.state == State::answered && other->state == State::answered;
}

const ItemGroup& relative_of(const ItemGroup& group, const Kinship& kinship)
{
    return kinship.after[group.relatives.front()];
}

AssessedItem newly_answered(const Assessment& before, const AssessedItem& item, const ItemGroup& relative)
{
    const auto* other = relative.of_subject(subject_of(item.instance));
    if (!answered_in_both(item, other)) return item;
    return with_answer_of(before, item, *other).value_or(item);
}

std::vector<AssessedItem> answers_step(const Assessment& before, const Kinship& kinship)
{
    std::vector<AssessedItem> items;
    for (const auto& group : kinship.before) {
        if (!group.comparable) continue;
        for (const auto* item : group.instances)
            items.push_back(newly_answered(before, *item, relative_of(group, kinship)));
    }
    return items;
}

// The new year's instances as the old year would have weighed them.
void add_instances_in_new_state(std::vector<AssessedItem>& items, const Assessment& before,
    const ItemGroup& group, const ItemGroup& relative)
{
    Exact weight;
    for (const auto* item : group.instances) weight += item->weight;
    weight /= Exact(static_cast<std::int64_t>(relative.instances.size()));
    for (const auto* other : relative.instances) {
        const auto subject = subject_of(other->instance);
        const auto* own = group.of_subject(subject);
        AssessedItem item = own == nullptr ? group.any() : *own;
        if (own == nullptr) item.state = State::hidden;
        if (auto moved = with_answer_of(before, item, *other)) item = std::move(*moved);
        item.instance = instance_id(std::string(group.id), std::string(subject));
        item.weight = weight;
        items.push_back(std::move(item));
    }
}

std::vector<AssessedItem> state_step(const Assessment& before, const Kinship& kinship)
{
    std::vector<AssessedItem> items;
    for (const auto& group : kinship.before) {
        if (group.comparable) add_instances_in_new_state(items, before, group, relative_of(group, kinship));
    }
    return items;
}

} // namespace

std::array<Assessment, step_ids.size()> step_assessments(
    const Assessment& before, const Assessment& after, const Kinship& kinship)
{
    return {before, with_items(before, comparable_items(kinship.before)),
        with_items(before, answers_step(before, kinship)), with_items(before, state_step(before, kinship)),
        with_items(after, comparable_items(kinship.after)), after};
}

std::vector<Step> steps_of(const std::array<std::optional<Exact>, step_ids.size()>& scores)
{
    return steps_through<Step>(step_ids, scores);
}

bool mostly_not_answers(const std::vector<Step>& steps) { return others_move_more(steps, StepId::answers); }

AnsweredInBothYears answered_in_both_years(const Assessment& before, const Kinship& kinship)
{
    std::vector<AssessedItem> old_items;
    std::vector<AssessedItem> new_items;
    for (const auto& group : kinship.before) {
        if (!group.comparable) continue;
        for (const auto* item : group.instances) {
            const auto* other = relative_of(group, kinship).of_subject(subject_of(item->instance));
            if (!answered_in_both(*item, other)) continue;
            auto moved = with_answer_of(before, *item, *other);
            if (!moved) continue;
            old_items.push_back(*item);
            new_items.push_back(std::move(*moved));
        }
    }
    return {with_items(before, std::move(old_items)), with_items(before, std::move(new_items))};
}

LikeForLike like_for_like(const Assessment& before, const Kinship& kinship)
{
    const auto both = answered_in_both_years(before, kinship);
    return {score_value(both.old_answers), score_value(both.new_answers)};
}

} // namespace tenken
