#pragma once

#include "base/exact.hpp"

#include <optional>
#include <span>
#include <vector>

/// The lowest and the highest score that there can be where some of what was answered is wrong and one does not know which.
namespace tenken {

/// What an item adds to the sums of its section.
struct Share {
    Exact points;
    Exact max;
    bool answered = true; ///< it stands at a level; false: it does not apply

    bool operator==(const Share&) const = default;
};

/// An item that may stand otherwise than was answered.
struct OpenItem {
    Share answered;
    std::vector<Share> if_overstated; ///< all that it may be then
    std::vector<Share> if_understated;

    bool operator==(const OpenItem&) const = default;
};

struct OpenSection {
    Exact weight = 1;
    Exact points; ///< of the items that are known
    Exact max;
    bool answered = false; ///< one of these stands at a level
    std::vector<OpenItem> items;
};

/// How many items may be otherwise at most.
struct OpenLimits {
    int overstated = 0;
    int understated = 0;
};

/// The lowest score in percent: the mean of the sections' points ÷ max, weighted, over those that have a score (of one
/// section: its own), over all ways in which so many items at most are over- and understated. Nothing where there is no score
/// as answered.
///
/// Because an item that does not apply may change Σ max, each section's ratio is the optimum of a fractional programme; it
/// is found as W. Dinkelbach does (On nonlinear fractional programming, Management Science 13, 1967): for a ratio λ that
/// can be had, the choice with the least Σ points − λ Σ max is a lower ratio until that least is 0. For one λ the choice is a
/// sort: where one item is overstated and another understated, exchanging the two would help unless being overstated
/// instead of understated gains more for the first than for the second; so in the order of that difference the overstated
/// stand before the understated, and the border between them is looked for. The limits are shared out among the sections
/// by dynamic programming. In exact numbers throughout.
///
/// Where that would take too long (hundreds of items may be otherwise, under a mean of sections), every section may have
/// the smaller limit whole, which can only lower the result.
[[nodiscard]] std::optional<Exact> lowest_score(
    std::span<const OpenSection> sections, const OpenLimits& limits);

/// The highest, likewise.
[[nodiscard]] std::optional<Exact> highest_score(
    std::span<const OpenSection> sections, const OpenLimits& limits);

} // namespace tenken
