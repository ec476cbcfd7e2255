#pragma once

#include "check/lint_against.hpp"

#include <vector>

namespace tenken {

/// What is to be said about the items of both editions, in the order of the new one, those that are gone behind them.
[[nodiscard]] std::vector<EditionFinding> compare_items(
    const OldEdition& old, const Checklist& now, const Forecast& next);

} // namespace tenken
