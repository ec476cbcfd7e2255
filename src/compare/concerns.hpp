#pragma once

#include "compare/difference.hpp"

namespace tenken {

/// What about this instance an auditor should look at first, in the order of the enumeration. Items that do not
/// compare raise no concern, but a broken plan. What lasts (a broken plan, a finding still there) is one from a year to a
/// later one only.
[[nodiscard]] std::vector<Concern> concerns_of(
    const Assessment& before, const Assessment& after, const ItemDifference& item);

} // namespace tenken
