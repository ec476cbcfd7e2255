#pragma once

#include "base/exact.hpp"
#include "model/assessment.hpp"

#include <optional>

namespace tenken {

/// An item instance's own figures.
struct ItemScore {
    Exact points; ///< weight × points of its level
    Exact max;    ///< weight × highest points of its scale
};

/// What the instance adds to the sums. Where several respondents answered (`counts`), its points are the exact mean
/// of theirs. Not applicable under `full`: both are the maximum. Nothing where the instance does not count: not
/// scored, open, hidden, not asked, or not applicable under `exclude`.
[[nodiscard]] std::optional<ItemScore> item_score(const Assessment& assessment, const AssessedItem& item);

/// Whether the instance is answered at a level that is a finding; of several respondents, by any of them.
[[nodiscard]] bool is_finding(const Assessment& assessment, const AssessedItem& item);

} // namespace tenken
