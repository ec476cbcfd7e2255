#pragma once

#include <string>
#include <vector>

namespace tenken::test {

// A Markdown text as cmark-gfm with all its extensions reads it.
struct ParsedMarkdown {
    // The blocks in document order, each as "depth type", such as "2 item" or "1 heading 3".
    std::vector<std::string> blocks;
    // The text of each block that holds inline content, letter for letter, in document order; a break is "\n".
    std::vector<std::string> texts;
    // Types of inline nodes other than text, code and hard breaks: what free text must never become.
    std::vector<std::string> foreign;
    // Contents of fenced code blocks.
    std::vector<std::string> code;
};

ParsedMarkdown parse_markdown(const std::string& text);

} // namespace tenken::test
