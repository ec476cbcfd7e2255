#pragma once

#include "formats/report/data.hpp"
#include "scoring/score.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace tenken {

/// A score as a report states it: percentages rounded to one decimal, names as in model and catalogue.
[[nodiscard]] StatedFigures stated_figures(const Assessment& assessment, const Score& score);

/// A figure that a report states otherwise than it follows from its items.
struct Discrepancy {
    std::string
        figure; ///< its member in the data block: "score", "low", "grade", …; "points" or "max" of an item
    std::string of;     ///< section id or item instance; empty: of the whole
    std::string stated; ///< as text; "null" for none
    std::string computed;
    std::optional<std::size_t> item = {}; ///< position of the item whose figure it is

    bool operator==(const Discrepancy&) const = default;
};

/// In the order of the data block: of the whole, of the sections, of the items.
[[nodiscard]] std::vector<Discrepancy> differences(
    const StatedFigures& stated, const StatedFigures& computed, const Assessment& assessment);

} // namespace tenken
