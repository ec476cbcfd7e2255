#pragma once

#include "page/plans_page.hpp"

#include <filesystem>

namespace tenken {

/// The plans as a workbook of one table, the most pressing first, to be sorted and filtered: days are days, where a plan
/// stands is a word. Equal plans give equal bytes. Throws Failure(file).
void write_plans_workbook(const std::filesystem::path& file, const PlansPage& plans, const Words& words);

} // namespace tenken
