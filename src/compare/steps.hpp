#pragma once

#include "compare/difference.hpp"
#include "compare/kinship.hpp"
#include "scoring/score.hpp"

#include <array>

namespace tenken {

inline constexpr std::array step_ids{
    StepId::before, StepId::common, StepId::answers, StepId::state, StepId::rules, StepId::after};

/// An item instance as a step counts it: asked as one year asks, answered as a year answered.
struct StepItem {
    const AssessedItem* item = nullptr;   ///< whose section, scale and bands count
    const AssessedItem* answer = nullptr; ///< whose state, answer and counts count; null: hidden
    Exact weight;
};

/// What a step scores: points into both years' items, under the rules of one of them.
struct StepItems {
    const Assessment* rules = nullptr;
    std::vector<StepItem> items;
};

struct StepSums {
    Tally whole;
    std::vector<Tally> sections; ///< as in the rules
};

[[nodiscard]] StepSums sums_of(const StepItems& step);
[[nodiscard]] std::optional<Exact> score_of(const Assessment& rules, const StepSums& sums);

/// One year as it is compared: rules, scales and sections of its checklist, and its items, which need not lie in it.
struct ComparedYear {
    const Assessment& rules;
    std::vector<const AssessedItem*> items;
};

/// One for each of `step_ids`: docs/scoring.md's score of each is what the step shows. A new answer that the old scale does
/// not know (possible with `comparable: true` only) takes effect with the step `rules`.
[[nodiscard]] std::array<StepItems, step_ids.size()> step_items(
    const ComparedYear& before, const ComparedYear& after, const Kinship& kinship);

/// Steps from the scores of `step_ids`.
[[nodiscard]] std::vector<Step> steps_of(const std::array<std::optional<Exact>, step_ids.size()>& scores);

/// Whether the printed differences of the other steps move more than that of `answers`. A difference that covers
/// several steps cannot be shown to be one of answers, and counts with the others.
[[nodiscard]] bool mostly_not_answers(const std::vector<Step>& steps);

/// What was answered in both years, by the old year's weights and rules: once with the old, once with the new answers.
/// Answers that the old scale does not know are left out.
struct AnsweredInBothYears {
    StepItems old_answers;
    StepItems new_answers;
};
[[nodiscard]] AnsweredInBothYears answered_in_both_years(const Assessment& before, const Kinship& kinship);

} // namespace tenken
