#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Reads back what `markdown_text` has written into one line.
namespace tenken {

/// The text that was escaped for a place that stays on one line.
[[nodiscard]] std::string plain_of_markdown(std::string_view markdown);

/// The cells of a table's row (`| a | b |`), still escaped, without the blanks around them; nothing where the line
/// is no such row.
[[nodiscard]] std::vector<std::string> table_cells(std::string_view line);

} // namespace tenken
