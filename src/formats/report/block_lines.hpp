#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace tenken {

/// The lines of a text without their line ends (LF or CRLF). A text that ends with a line end has no empty last
/// line.
[[nodiscard]] std::vector<std::string_view> text_lines(std::string_view text);

/// The lines inside the last fenced block with the info string jsonl.
struct BlockLines {
    std::vector<std::string_view> lines;
    std::size_t first = 0; ///< number of the first of them in the file, from 1
};

/// Nothing where there is no such block, or where it is not closed.
[[nodiscard]] std::optional<BlockLines> find_report_block(std::string_view text);

/// For a text without one: the line that should have opened or closed it, as far as that can be told; 0 for an
/// empty text.
[[nodiscard]] std::size_t suspected_fence_line(std::string_view text);

} // namespace tenken
