#pragma once

#include "page/markdown_text.hpp"

#include <string>

/// Texts of ours as OSCAL's markup, which is Markdown.
namespace tenken {

[[nodiscard]] inline std::string markup_line(const std::string& text)
{
    return markdown_text(text, {true, true, {}});
}

/// Of text that may have several lines.
[[nodiscard]] inline std::string markup_block(const std::string& text)
{
    return markdown_text(text, {true, false, {}});
}

} // namespace tenken
