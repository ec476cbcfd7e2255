#pragma once

#include "rollup/rollup.hpp"

namespace tenken {

/// The figures of one year over the reports that are counted, sorted as they are to be shown. Without what needs other
/// years (`repeated`, `hints.unchanged`) and without findings.
[[nodiscard]] YearSummary year_summary(int year, std::vector<DepartmentYear> departments,
    const std::vector<std::string>& expected, const KeptItems& kept);

} // namespace tenken
