#include "page/markdown_reading.hpp"

#include <charconv>
#include <cstdint>

namespace tenken {

namespace {

bool is_punctuation(char c)
{
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
        (c >= '{' && c <= '~');
}

void add_character(std::string& text, std::uint32_t c)
{
    const auto add = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (c < 0x80) {
        add(c);
    } else if (c < 0x800) {
        add(0xC0 | c >> 6);
        add(0x80 | (c & 0x3F));
    } else {
        add(0xE0 | c >> 12);
        add(0x80 | (c >> 6 & 0x3F));
        add(0x80 | (c & 0x3F));
    }
}

// The length of a "&#10;" at the start, whose character is added; 0 where there is none.
std::size_t take_reference(std::string_view markdown, std::string& text)
{
    if (!markdown.starts_with("&#")) return 0;
    std::uint32_t number = 0;
    const char* const begin = markdown.data() + 2;
    const auto [end, error] = std::from_chars(begin, markdown.data() + markdown.size(), number);
    if (error != std::errc() || end == markdown.data() + markdown.size() || *end != ';' || number > 0xFFFF)
        return 0;
    add_character(text, number);
    return static_cast<std::size_t>(end - markdown.data()) + 1;
}

std::string_view trimmed(std::string_view text)
{
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

} // namespace

std::string plain_of_markdown(std::string_view markdown)
{
    std::string text;
    bool code = false;
    for (std::size_t i = 0; i < markdown.size();) {
        const char c = markdown[i];
        if (c == '`') {
            code = !code;
            ++i;
        } else if (code) {
            text += c;
            ++i;
        } else if (c == '\\' && i + 1 < markdown.size() && is_punctuation(markdown[i + 1])) {
            text += markdown[i + 1];
            i += 2;
        } else if (const auto size = take_reference(markdown.substr(i), text); size > 0) {
            i += size;
        } else {
            text += c;
            ++i;
        }
    }
    return text;
}

std::vector<std::string> table_cells(std::string_view line)
{
    line = trimmed(line.substr(0, line.find_last_not_of("\r\n") + 1));
    if (line.size() < 2 || line.front() != '|' || line.back() != '|') return {};
    std::vector<std::string> cells;
    std::string cell;
    for (std::size_t i = 1; i < line.size(); ++i) {
        if (line[i] == '|') {
            cells.emplace_back(trimmed(cell));
            cell.clear();
            continue;
        }
        cell += line[i];
        if (line[i] == '\\' && i + 1 < line.size()) cell += line[++i];
    }
    return cell.empty() ? cells : std::vector<std::string>{};
}

} // namespace tenken
