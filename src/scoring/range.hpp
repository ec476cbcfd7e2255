#pragma once

#include "base/exact.hpp"
#include "model/assessment.hpp"

#include <optional>
#include <vector>

namespace tenken {

/// One way of settling an open item.
struct Settled {
    const AssessedItem* item = nullptr;
    const Level* level = nullptr; ///< null: it does not apply
};

/// One end of a range: the score in percent, and a way of settling the open items that gives it.
struct RangeEnd {
    Exact value;
    std::vector<Settled> by; ///< in the order of the items; points into the assessment
};

/// The lowest and the highest score over all ways of settling the open items.
struct Range {
    RangeEnd low;
    RangeEnd high;
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

/// The assessment with its open items settled as the end of a range has it.
[[nodiscard]] Assessment settled(const Assessment& assessment, const RangeEnd& end);

/// A part of a quotient of sums.
struct Part {
    Exact points;
    Exact max;             ///< above 0
    bool optional = false; ///< may be left out of both sums
};

enum class Extreme { lowest, highest };

struct ExtremeRatio {
    Exact value;
    std::vector<bool> taken; ///< by part: it is in the sums
};

/// The lowest or highest Σ points ÷ Σ max over all choices of the optional parts to leave out; nothing
/// without any part. (At least one part stays in.)
[[nodiscard]] std::optional<ExtremeRatio> extreme_ratio(const std::vector<Part>& parts, Extreme extreme);

} // namespace tenken
