#pragma once

#include "base/problem.hpp"
#include "io/report/data.hpp"

#include <string>

namespace tenken {

/// Scores the block's assessment again and holds every figure that it states against that: "verify.figure" with
/// the member's name, what it says and what it should say, on the line where it stands.
[[nodiscard]] Problems check_figures(const ReportBlock& block, const std::string& file);

/// Item instances that no interview could have left like this ("verify.item_state": an answer that its scale
/// has not, not applicable where that is not possible …), and marks of the header that do not fit.
[[nodiscard]] Problems check_states(const ReportBlock& block, const std::string& file);

} // namespace tenken
