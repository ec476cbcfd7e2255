#include "compare/steps.hpp"

#include "compare/item_differences.hpp"
#include "compare/step_arithmetic.hpp"
#include "model/answers.hpp"
#include "scoring/score.hpp"

#include <cstdint>

namespace tenken {

namespace {

using Items = std::vector<const AssessedItem*>;

StepItem as_it_is(const AssessedItem& item) { return {&item, &item, item.weight}; }

std::vector<StepItem> as_they_are(const Items& items)
{
    std::vector<StepItem> all;
    all.reserve(items.size());
    for (const auto* item : items) all.push_back(as_it_is(*item));
    return all;
}

std::vector<StepItem> comparable_items(const std::vector<ItemGroup>& groups)
{
    std::vector<StepItem> items;
    for (const auto& group : groups) {
        if (!group.comparable) continue;
        for (const auto* item : group.instances) items.push_back(as_it_is(*item));
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

std::vector<StepItem> answers_step(const Assessment& before, const Kinship& kinship)
{
    std::vector<StepItem> items;
    for (const auto& group : kinship.before) {
        if (!group.comparable) continue;
        for (const auto* item : group.instances) {
            const auto* other = relative_of(group, kinship).of_subject(subject_of(item->instance));
            const bool newly = answered_in_both(*item, other) && knows_answer_of(before, *item, *other);
            items.push_back({item, newly ? other : item, item->weight});
        }
    }
    return items;
}

// The new year's instances as the old year would have weighed them.
void add_instances_in_new_state(
    std::vector<StepItem>& items, const Assessment& before, const ItemGroup& group, const ItemGroup& relative)
{
    Exact weight;
    for (const auto* item : group.instances) weight += item->weight;
    weight /= Exact(static_cast<std::int64_t>(relative.instances.size()));
    for (const auto* other : relative.instances) {
        const auto* own = group.of_subject(subject_of(other->instance));
        const auto& item = own == nullptr ? group.any() : *own;
        items.push_back({&item, knows_answer_of(before, item, *other) ? other : own, weight});
    }
}

std::vector<StepItem> state_step(const Assessment& before, const Kinship& kinship)
{
    std::vector<StepItem> items;
    for (const auto& group : kinship.before) {
        if (group.comparable) add_instances_in_new_state(items, before, group, relative_of(group, kinship));
    }
    return items;
}

} // namespace

StepSums sums_of(const StepItems& step)
{
    const auto& rules = *step.rules;
    StepSums sums{{}, std::vector<Tally>(rules.sections.size())};
    for (const auto& one : step.items) {
        if (one.answer == nullptr) continue;
        Tally own;
        own.add(rules, *one.item, *one.answer, one.weight);
        sums.whole += own;
        for (std::size_t i = 0; i < rules.sections.size(); ++i) {
            if (rules.sections[i].id == one.item->section) sums.sections[i] += own;
        }
    }
    return sums;
}

std::optional<Exact> score_of(const Assessment& rules, const StepSums& sums)
{
    return score_of(rules.scoring, sums.whole, rules.sections, sums.sections);
}

std::array<StepItems, step_ids.size()> step_items(
    const ComparedYear& before, const ComparedYear& after, const Kinship& kinship)
{
    const auto* old_rules = &before.rules;
    const auto* new_rules = &after.rules;
    return {{{old_rules, as_they_are(before.items)}, {old_rules, comparable_items(kinship.before)},
        {old_rules, answers_step(before.rules, kinship)}, {old_rules, state_step(before.rules, kinship)},
        {new_rules, comparable_items(kinship.after)}, {new_rules, as_they_are(after.items)}}};
}

std::vector<Step> steps_of(const std::array<std::optional<Exact>, step_ids.size()>& scores)
{
    return steps_through<Step>(step_ids, scores);
}

bool mostly_not_answers(const std::vector<Step>& steps) { return others_move_more(steps, StepId::answers); }

AnsweredInBothYears answered_in_both_years(const Assessment& before, const Kinship& kinship)
{
    AnsweredInBothYears both{{&before, {}}, {&before, {}}};
    for (const auto& group : kinship.before) {
        if (!group.comparable) continue;
        for (const auto* item : group.instances) {
            const auto* other = relative_of(group, kinship).of_subject(subject_of(item->instance));
            if (!answered_in_both(*item, other) || !knows_answer_of(before, *item, *other)) continue;
            both.old_answers.items.push_back(as_it_is(*item));
            both.new_answers.items.push_back({item, other, item->weight});
        }
    }
    return both;
}

} // namespace tenken
