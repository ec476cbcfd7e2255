#pragma once

#include "page/rollup_view.hpp"

namespace tenken {

/// What a year leaves to be done, a group for each kind that there is: what most fail, critical items, plans, what was
/// not confirmed, what lasts or came back, what others might look at.
[[nodiscard]] std::vector<RollupGroup> rollup_groups(const YearSummary& year, const Words& words);

/// One sentence for each hint, with its numbers.
[[nodiscard]] std::vector<std::string> hint_texts(const YearSummary& year, const Words& words);

} // namespace tenken
