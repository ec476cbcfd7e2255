#pragma once

#include "page/blocks.hpp"

#include <string>
#include <string_view>

namespace tenken {

/// What a head reads of a report: everything before its annex, the second heading of the first rank; of a report
/// without one, everything before the section that holds the first single item.
[[nodiscard]] std::string first_page(std::string_view report);

/// The same to be read on a terminal: its headings, lists and tables as blocks, without Markdown's signs. Of a table's row
/// each cell but the first stands behind its column's title; a table with empty cells alone (for seals) is left out.
[[nodiscard]] page::Page first_page_blocks(std::string_view report);

} // namespace tenken
