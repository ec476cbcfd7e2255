#pragma once

#include "rollup/summary.hpp"

namespace tenken {

/// One entry for each scored question, in checklist order; questions of the same id and another meaning are not mixed.
[[nodiscard]] std::vector<ItemRate> item_rates(const std::vector<DepartmentYear>& departments);

/// At 100, 90 and 80 per cent; empty where no item is answered person by person.
[[nodiscard]] std::vector<Reach> reach_of(const std::vector<ItemRate>& items);

/// The (at most ten) items that most departments fail, most first; among equals those with the lowest rate.
[[nodiscard]] std::vector<std::size_t> most_failed(const std::vector<ItemRate>& items);

/// Items of which one department knows that it falls short, and others answered わからない or were not asked.
[[nodiscard]] std::vector<std::size_t> worth_spreading(const std::vector<ItemRate>& items);

} // namespace tenken
