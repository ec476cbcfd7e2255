#pragma once

#include "base/problem.hpp"
#include "formats/report/data.hpp"

#include "words/words.hpp"

#include <string>
#include <vector>

namespace tenken {

/// Holds every figure that the block states against those computed from its assessment: "verify.figure" with
/// the member's name, what it says, what it should say, and the section or item whose it is (empty: the whole), on
/// the line where it stands.
[[nodiscard]] Problems check_figures(
    const ReportBlock& block, const StatedFigures& computed, const std::string& file);

/// Item instances that no interview could have left like this ("verify.item_state": an answer that its scale
/// has not, not applicable where that is not possible …), and marks of the header that do not fit.
[[nodiscard]] Problems check_states(const ReportBlock& block, const std::string& file);

/// Checks of which the header says that they hold, or do not, where its items say otherwise ("verify.check_holds", "verify.check_does_not_hold").
[[nodiscard]] Problems check_contradictions(const ReportBlock& block, const std::string& file);

/// What to fill a finding's words with: members of the data block under the names that people know.
[[nodiscard]] std::vector<std::string> finding_words(const Problem& finding, const Words& words);

} // namespace tenken
