#pragma once

#include <string>

namespace tenken::test {

/// Writes into an answer sheet as somebody in Excel would: into the cell of the row that bears this key, in the column
/// with this tag (without its "tenken:"). A value that begins with "=" is a formula, "#12.5" a number; an empty one
/// clears the cell. Throws std::runtime_error where the sheet has no such cell.
void fill_cell(
    const std::string& file, const std::string& key, const std::string& column, const std::string& value);

/// What stands in such a cell; empty: nothing.
std::string text_in_cell(const std::string& file, const std::string& key, const std::string& column);

/// Puts another file into the workbook, or another text in place of a text in its hidden sheet.
void add_part(const std::string& file, const std::string& name, const std::string& bytes);
void change_origin(const std::string& file, const std::string& old, const std::string& by);

/// What a workbook's sheet holds, a line for each row with its number: `@` before a day. Without a sheet: the names of all.
[[nodiscard]] std::string cells_in(const std::string& bytes, const std::string& sheet);

} // namespace tenken::test
