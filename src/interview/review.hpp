#pragma once

#include "interview/course.hpp"
#include "interview/former.hpp"
#include "model/assessment.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tenken::interview {

/// One part of the review: instances that want the same thing.
struct ReviewGroup {
    std::string_view title; ///< id in the catalogue
    std::vector<std::string> instances;
};

/// What became another answer since the earlier year, of the items that compare; answered in both, or not applicable
/// in one of them.
[[nodiscard]] std::vector<std::string> changed_since(
    const Former& former, const Assessment& assessment, const Course& course);

/// What is left to do: what the coordinator has commented on, open, open but not needed for the score (those first on which other questions depend), findings without a plan, answers that claim
/// something without evidence. Groups without instances are left out.
[[nodiscard]] std::vector<ReviewGroup> review(
    const Checklist& checklist, const Assessment& assessment, const Course& course);

} // namespace tenken::interview
