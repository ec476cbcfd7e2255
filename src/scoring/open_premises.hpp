#pragma once

#include "model/assessment.hpp"
#include "scoring/conditions.hpp"

#include <string>
#include <vector>

namespace tenken {

/// The premises of an assessment: open instances that are not scored and for which scored ones wait, which are hidden
/// until then; in the order of the assessment, each once. `waiting` reads the conditions so that a gate which waits itself
/// is unknown.
[[nodiscard]] std::vector<std::string> open_premises(
    const Assessment& assessment, const ChecklistIndex& checklist, Conditions& waiting);

} // namespace tenken
