#pragma once

#include "base/exact.hpp"
#include "model/assessment.hpp"

#include <optional>
#include <vector>

namespace tenken {

/// The lowest and the highest score, in percent, over all ways of settling the open items.
struct Range {
    Exact low;
    Exact high;
    bool always = true; ///< every way gives a score; otherwise the range is over those that do
};

/// Over all ways of settling the open, scored ones of `items`: each takes any level that it can reach (a number:
/// the levels of its bands, and `unknown`) or, where it may be, is not applicable. The optimum is exact.
/// Nothing where no way gives a score.
[[nodiscard]] std::optional<Range> range_of(
    const Assessment& assessment, const std::vector<const AssessedItem*>& items);

/// The range of the whole: of all items (pooled), or of the weighted mean over the sections' own ranges, in which a
/// section whose items may all turn out not applicable may be missing.
[[nodiscard]] std::optional<Range> overall_range(const Assessment& assessment);

/// The levels that an answer to the item can reach, in the order of its scale; none where it is not scored.
[[nodiscard]] std::vector<const Level*> reachable_levels(
    const Assessment& assessment, const AssessedItem& item);

/// Whether the item may be answered with "not applicable".
[[nodiscard]] bool may_fall_out(const Assessment& assessment, const AssessedItem& item);

} // namespace tenken
