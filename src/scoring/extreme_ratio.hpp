#pragma once

#include "base/exact.hpp"

#include <optional>
#include <vector>

namespace tenken {

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
