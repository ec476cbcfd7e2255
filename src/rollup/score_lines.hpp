#pragma once

#include "rollup/summary.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Scores followed through the years of a summary.
namespace tenken {

/// In percent; nothing where the year has no such section, or no score of it.
[[nodiscard]] std::optional<Exact> section_score(const YearSummary& year, std::string_view id);

struct ScoreLine {
    std::string name;                         ///< the last one that it has reports under
    std::vector<std::optional<Exact>> scores; ///< one for each year, in percent
};

/// One for each department that has a report: those of the latest year first, each with the years of the one that it
/// succeeds; then those that are gone.
[[nodiscard]] std::vector<ScoreLine> department_lines(const YearSummaries& years);

} // namespace tenken
