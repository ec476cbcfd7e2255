#pragma once

#include "interview/course.hpp"
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

/// What is left to do: open, open but not needed for the score (those first on which other questions depend), findings without a plan, answers that claim
/// something without evidence. Groups without instances are left out.
[[nodiscard]] std::vector<ReviewGroup> review(
    const Checklist& checklist, const Assessment& assessment, const Course& course);

} // namespace tenken::interview
