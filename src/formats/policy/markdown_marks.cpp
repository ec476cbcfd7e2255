#include "formats/policy/markdown_marks.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace tenken {

std::string without_marks(std::string_view line)
{
    std::string text = utf8::trimmed(line);
    const auto only = [&](std::string_view marks) {
        return text.size() >= 3 && text.find_first_not_of(marks) == std::string::npos;
    };
    if (only("- ") || only("* ") || only("_ ") || only("=")) return {};
    while (text.starts_with("> ")) text = utf8::trimmed(text.substr(2));
    const std::size_t hashes = std::min(text.find_first_not_of('#'), text.size());
    if (hashes > 0 && hashes <= 6 && (hashes == text.size() || text[hashes] == ' '))
        text = utf8::trimmed(text.substr(hashes));
    for (const auto* dash : {"- ", "* ", "+ "}) {
        if (hashes == 0 && text.starts_with(dash)) {
            text = utf8::trimmed(text.substr(2));
            break;
        }
    }
    for (const auto* emphasis : {"**", "__"}) {
        for (auto at = text.find(emphasis); at != std::string::npos; at = text.find(emphasis, at))
            text.erase(at, 2);
    }
    std::erase(text, '\\'); // escapes, and line breaks at the end of a line
    return text;
}

} // namespace tenken
