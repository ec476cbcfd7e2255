#pragma once

#include "model/checklist.hpp"

#include <string>
#include <vector>

namespace tenken {

/// A level of a scored gate that is a finding and hides what a better level would show.
struct HidingFinding {
    std::string gate;
    std::string level; ///< id

    bool operator==(const HidingFinding&) const = default;
};

/// Those of a condition, in the order of its gates and their scales' levels: some answers to its other gates make it
/// hold at a better level and not at this one. Gates that have conditions of their own are looked through. With more
/// than `most_other_tests` tests of other gates, nothing is said.
[[nodiscard]] std::vector<HidingFinding> hiding_findings(
    const Checklist& checklist, const ChecklistIndex& index, const Condition& condition);

inline constexpr int most_other_tests = 12;

} // namespace tenken
