#pragma once

#include "compare/difference.hpp"
#include "compare/kinship.hpp"

#include <array>

namespace tenken {

inline constexpr std::array step_ids{
    StepId::before, StepId::common, StepId::answers, StepId::state, StepId::rules, StepId::after};

/// One assessment for each of `step_ids`: design.md's score of each is what the step shows. A new answer that the old
/// scale does not know (possible with `comparable: true` only) takes effect with the step `rules`.
[[nodiscard]] std::array<Assessment, step_ids.size()> step_assessments(
    const Assessment& before, const Assessment& after, const Kinship& kinship);

/// Steps from the scores of `step_ids`.
[[nodiscard]] std::vector<Step> steps_of(const std::array<std::optional<Exact>, step_ids.size()>& scores);

/// Whether the printed differences of the other steps move more than that of `answers`. A difference that covers
/// several steps cannot be shown to be one of answers, and counts with the others.
[[nodiscard]] bool mostly_not_answers(const std::vector<Step>& steps);

/// What was answered in both years, by the old year's weights and rules: once with the old, once with the new answers.
/// Answers that the old scale does not know are left out.
struct AnsweredInBothYears {
    Assessment old_answers;
    Assessment new_answers;
};
[[nodiscard]] AnsweredInBothYears answered_in_both_years(const Assessment& before, const Kinship& kinship);

/// Both years' scores over what was answered in both years.
[[nodiscard]] LikeForLike like_for_like(const Assessment& before, const Kinship& kinship);

} // namespace tenken
