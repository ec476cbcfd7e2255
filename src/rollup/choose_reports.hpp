#pragma once

#include "rollup/rollup.hpp"

namespace tenken {

/// Takes out of `reports` what is not to be counted, and adds it to `left_out`:
///
/// - years that were not asked for;
/// - doubtful ones, unless the rules include that doubt;
/// - of several reports of one department and year all but one: a sound one first, then the latest version,
///   then date;
/// - those of another checklist than most, over all years, and of another edition than most of its year. Among equally
///   many, the checklist whose id and the edition whose name is the greater counts.
///
/// The outcome does not depend on the order of the reports.
void choose_reports(
    std::vector<DepartmentYear>& reports, std::vector<LeftOut>& left_out, const RollupRules& rules);

} // namespace tenken
