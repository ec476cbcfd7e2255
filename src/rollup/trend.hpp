#pragma once

#include "rollup/summary.hpp"

namespace tenken {

/// For each of a department's items in a year, its counterpart in the year before: an index there, or nothing where
/// it is not comparable or was not there.
using Counterparts = std::vector<std::optional<std::size_t>>;

/// What lies between two years of the organisation. Each department is compared for itself (compare/), and each step
/// pools the departments' assessments as the figure of a year does. `counterparts` gets an entry for each department of
/// `after`, empty where it has no report of `before`.
[[nodiscard]] YearTrend trend_between(
    const YearSummary& before, const YearSummary& after, std::vector<Counterparts>& counterparts);

} // namespace tenken
