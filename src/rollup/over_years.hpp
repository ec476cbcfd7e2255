#pragma once

#include "model/workspace.hpp"
#include "rollup/summary.hpp"

namespace tenken {

/// Fills in what needs several years: the trends between years that have reports, the earlier years of each finding,
/// and the hint that nothing changed in three years (at least four fifths of at least `fewest_for_hint` items).
/// Each department is compared for itself (compare/), and each step of a trend pools the departments' sums as the
/// figure of a year does. A department that succeeds one other goes on from that one's years (`workspace`); one that was made
/// of several is new: what comes of whom cannot be told apart.
void add_over_years(Summary& summary, const Workspace& workspace);

} // namespace tenken
