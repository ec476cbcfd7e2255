#pragma once

#include "page/difference_page.hpp"

/// The items of a comparison in lists: a part of its page.
namespace tenken {

struct DifferenceGroup {
    std::string title; ///< with the number of entries
    page::Entries entries;
};

/// The items that raise a concern, a group for each that any raises, in the order of the enumeration.
[[nodiscard]] std::vector<DifferenceGroup> concern_groups(const Comparison& comparison, const Words& words);

/// What the auditor found overstated in the earlier report, and is answered no lower now; no group where there is nothing.
[[nodiscard]] std::vector<DifferenceGroup> audit_groups(const Comparison& comparison, const Words& words);

/// The items by what became of them, worst first; without those that are unchanged.
[[nodiscard]] std::vector<DifferenceGroup> change_groups(const Comparison& comparison, const Words& words);

} // namespace tenken
