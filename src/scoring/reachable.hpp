#pragma once

#include "model/assessment.hpp"

#include <vector>

namespace tenken {

/// The levels that an answer to the item can reach, in the order of its scale; none where it is not scored.
[[nodiscard]] std::vector<const Level*> reachable_levels(
    const Assessment& assessment, const AssessedItem& item);

/// Whether the item may be answered with "not applicable".
[[nodiscard]] bool may_fall_out(const Assessment& assessment, const AssessedItem& item);

} // namespace tenken
