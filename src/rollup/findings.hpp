#pragma once

#include "base/date.hpp"
#include "rollup/summary.hpp"

namespace tenken {

/// Fills in what the year's departments leave to be done: critical items, plans, obligations not confirmed, findings
/// of earlier years. Their `departments`, `frame` and `finding_years` must be there already.
void add_findings(YearSummary& year, Date today);

} // namespace tenken
