#pragma once

#include "io/report_data.hpp"
#include "scoring/score.hpp"

namespace tenken {

/// A score as a report states it: percentages rounded to one decimal, names as in model and catalogue.
[[nodiscard]] StatedFigures stated_figures(const Assessment& assessment, const Score& score);

[[nodiscard]] std::string_view status_name(Status status); ///< "complete", "incomplete"
[[nodiscard]] std::string_view result_name(Result result); ///< "needs_improvement" …

} // namespace tenken
