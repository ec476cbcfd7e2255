#pragma once

#include "compare/difference.hpp"
#include "compare/kinship.hpp"

namespace tenken {

/// Every instance of either year once, in the order that `Difference::items` promises; without concerns.
[[nodiscard]] std::vector<ItemDifference> item_differences(
    const Assessment& before, const Assessment& after, const Kinship& kinship);

} // namespace tenken
