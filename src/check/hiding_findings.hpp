#pragma once

#include "model/checklist.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tenken {

/// A level of a scored gate that is a finding and hides what a better level would show.
struct HidingFinding {
    std::string gate;
    std::string level; ///< id

    bool operator==(const HidingFinding&) const = default;
};

/// How many combinations of answers may still be tried: a checklist made to harm has more than anybody waits for.
struct TrialsLeft {
    std::size_t count = 2'000'000;
};

/// Those of a condition, in the order of its gates and their scales' levels: some answers to its other gates make it
/// hold at a better level and not at this one. Gates that have conditions of their own are looked through. With more
/// than `most_other_tests` tests of other gates, or `most_tests` in all, nothing is said. What is tried is taken off
/// `left`; nothing comes back where that is not enough.
[[nodiscard]] std::optional<std::vector<HidingFinding>> hiding_findings(
    const Checklist& checklist, const ChecklistIndex& index, const Condition& condition, TrialsLeft& left);

inline constexpr int most_other_tests = 12;
inline constexpr std::size_t most_tests = 50;

} // namespace tenken
