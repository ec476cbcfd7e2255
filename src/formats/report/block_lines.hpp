#pragma once

#include "formats/disk/document_form.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tenken {

/// The lines of a text without their line ends (LF or CRLF). A text that ends with a line end has no empty last
/// line.
[[nodiscard]] std::vector<std::string_view> text_lines(std::string_view text);

/// The lines inside the last fenced block with the info string jsonl; in a page inside its data block, the last element
/// of it.
struct BlockLines {
    std::vector<std::string_view> lines;
    std::size_t first = 0; ///< number of the first of them in the file, from 1
    DocumentForm form = DocumentForm::markdown;

    /// Line `index` as it was before a page took it in.
    [[nodiscard]] std::string line(std::size_t index) const;
};

/// What stands before and behind the lines of a page's data block.
inline constexpr std::string_view page_block_opening = "<script type=\"application/jsonl\" id=\"tenken\">";
inline constexpr std::string_view page_block_closing = "</script>";

/// Makes the lines from byte `start` on ready for a page: every "<" becomes \u003c, which JSON reads as the same, so
/// that nothing in them ends the element or begins another.
void escape_for_page(std::string& lines, std::size_t start);

/// Nothing where there is no such block, or where it is not closed.
[[nodiscard]] std::optional<BlockLines> find_report_block(std::string_view text);

/// For a text without one: the line that should have opened or closed it, as far as that can be told; 0 for an
/// empty text.
[[nodiscard]] std::size_t suspected_fence_line(std::string_view text);

} // namespace tenken
