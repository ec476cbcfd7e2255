#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Free text in Markdown (GFM): what is written can be read back letter for letter but for what cannot be seen
/// (utf8::shown), and never becomes structure, HTML or a link. Text that needs no escaping stays as it is.
namespace tenken {

/// Where a piece of text goes.
struct MarkdownPlace {
    bool line_start = false;  ///< nothing but block markers (blanks, -, 1., >) stands before it on its line
    bool single_line = false; ///< in a heading or a table cell: a line feed becomes a character reference
    std::string indent;       ///< before each further line, so that it stays in its paragraph
};

/// The place that follows `before`, the rendered text of the line so far.
[[nodiscard]] MarkdownPlace markdown_place(std::string_view before);

/// Escapes valid UTF-8 for that place. Line feeds become hard breaks; those at the very end and blanks at the ends of a
/// line become character references. What a reader of Markdown
/// would turn into a link by itself (https://…, www.…, mail addresses) becomes a code span.
[[nodiscard]] std::string markdown_text(std::string_view text, const MarkdownPlace& place);

/// The same, behind what is there.
void append_markdown_text(std::string& out, std::string_view text, const MarkdownPlace& place);

/// Reads back what was escaped for a place that stays on one line.
[[nodiscard]] std::string plain_of_markdown(std::string_view markdown);

/// The cells of a table's row (`| a | b |`), still escaped, without the blanks around them; nothing where the line
/// is no such row.
[[nodiscard]] std::vector<std::string> table_cells(std::string_view line);

} // namespace tenken
