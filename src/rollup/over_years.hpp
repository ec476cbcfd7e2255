#pragma once

#include "rollup/summary.hpp"

namespace tenken {

/// Fills in what needs several years: the trends between years that have reports, the earlier years of each finding,
/// and the hint that nothing changed in three years.
void add_over_years(Summary& summary);

} // namespace tenken
