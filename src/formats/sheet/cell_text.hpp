#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tenken::workbook {

/// The longest text of a cell, in UTF-16 units as Excel counts.
inline constexpr std::size_t longest_cell_text = 32'767;

/// A text as a cell shows it: what cannot be seen made visible; of one that a cell cannot hold the beginning, and behind
/// it `left_out`, which says so. Valid UTF-8.
[[nodiscard]] std::string shown_in_cell(std::string_view text, std::string_view left_out);

/// The same as it is written into the file: what the format would read as an escape (_x000D_) is escaped itself.
[[nodiscard]] std::string written_in_cell(std::string_view text, std::string_view left_out);

} // namespace tenken::workbook
