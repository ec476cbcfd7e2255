#pragma once

#include "page/rollup_view.hpp"

namespace tenken {

[[nodiscard]] RollupTrendView trend_view(const YearTrend& trend, const Words& words);

} // namespace tenken
