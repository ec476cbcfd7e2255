#pragma once

#include "rollup/rollup.hpp"

namespace tenken {

/// All that a rollup needs of one report; its items are shared through `kept`. Sets the doubts that the assessment
/// itself gives rise to, but not whether it is listed.
[[nodiscard]] DepartmentYear kept_report(const ReportToRollUp& report, KeptItems& kept, bool keep_words);

/// The assessment again, as far as it is kept: enough to score and to compare it.
[[nodiscard]] Assessment expanded(const DepartmentYear& report);

} // namespace tenken
