#pragma once

#include "formats/report/data.hpp"
#include "scoring/score.hpp"

namespace tenken {

/// A score as a report states it: percentages rounded to one decimal, names as in model and catalogue.
[[nodiscard]] StatedFigures stated_figures(const Assessment& assessment, const Score& score);

} // namespace tenken
