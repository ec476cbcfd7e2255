#pragma once

#include "model/answers.hpp"
#include "model/assessment.hpp"
#include "model/checklist.hpp"

namespace tenken {

/// Holds answers against a checklist: expands `each` items into their instances, evaluates the conditions
/// (three-valued: an open gate is unknown, and unknown hides), limits to the roles asked, and gives every
/// instance its state, its share of the weight and the criterion of the level given.
///
/// A kind of subject that was not asked about yet leaves one open instance without a subject; an empty list
/// leaves one hidden instance. Responses of hidden items stay in `answers` and are left out of the result.
[[nodiscard]] Assessment assess(
    const Checklist& checklist, const Answers& answers, const Circumstances& circumstances);

} // namespace tenken
