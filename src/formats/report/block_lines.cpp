#include "formats/report/block_lines.hpp"

#include <algorithm>

namespace tenken {

namespace {

// The backticks of "```jsonl"; 0 for any other line.
std::size_t opening_fence(std::string_view line)
{
    const std::size_t fence = line.find_first_not_of('`');
    if (fence == std::string_view::npos || fence < 3) return 0;
    return line.substr(fence) == "jsonl" ? fence : 0;
}

bool closes(std::string_view line, std::size_t fence)
{
    return line.size() >= fence && line.find_first_not_of('`') == std::string_view::npos;
}

constexpr std::string_view escaped_angle = "\\u003c";

bool is_page(std::string_view text)
{
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    const auto starts_with = [&](std::string_view lower) {
        return std::ranges::equal(text.substr(0, lower.size()), lower,
            [](char c, char expected) { return (c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c) == expected; });
    };
    return starts_with("<!doctype html") || starts_with("<html");
}

std::optional<BlockLines> find_page_block(std::string_view text)
{
    auto start = text.rfind(page_block_opening);
    if (start == std::string_view::npos) return std::nullopt;
    start += page_block_opening.size();
    const auto end = text.find(page_block_closing, start);
    if (end == std::string_view::npos) return std::nullopt;
    BlockLines block{text_lines(text.substr(start, end - start)), 0, DocumentForm::html};
    const auto line = static_cast<std::size_t>(std::ranges::count(text.substr(0, start), '\n')) + 1;
    const bool apart = !block.lines.empty() && block.lines.front().empty();
    if (apart) block.lines.erase(block.lines.begin());
    block.first = apart ? line + 1 : line;
    return block;
}

std::optional<BlockLines> find_fenced_block(std::string_view text)
{
    const auto lines = text_lines(text);
    for (std::size_t start = lines.size(); start-- > 0;) {
        const std::size_t fence = opening_fence(lines[start]);
        if (fence == 0) continue;
        for (std::size_t end = start + 1; end < lines.size(); ++end) {
            if (!closes(lines[end], fence)) continue;
            const auto first = lines.begin() + static_cast<std::ptrdiff_t>(start) + 1;
            return BlockLines{
                {first, lines.begin() + static_cast<std::ptrdiff_t>(end)}, start + 2, DocumentForm::markdown};
        }
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::vector<std::string_view> text_lines(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        auto line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back(line);
    }
    return lines;
}

std::string BlockLines::line(std::size_t index) const
{
    std::string_view rest = lines[index];
    if (form == DocumentForm::markdown || rest.find(escaped_angle) == std::string_view::npos)
        return std::string(rest);
    std::string out;
    while (!rest.empty()) {
        const auto next = std::min(rest.find('\\'), rest.size());
        out += rest.substr(0, next);
        rest.remove_prefix(next);
        const bool is_angle = rest.starts_with(escaped_angle);
        const auto size = is_angle ? escaped_angle.size() : std::min<std::size_t>(2, rest.size());
        out += is_angle ? "<" : rest.substr(0, size);
        rest.remove_prefix(size);
    }
    return out;
}

void escape_for_page(std::string& lines, std::size_t start)
{
    const auto first = lines.find('<', start);
    if (first == std::string::npos) return;
    const std::string plain = lines.substr(first);
    lines.resize(first);
    for (const char c : plain) {
        if (c == '<')
            lines += escaped_angle;
        else
            lines += c;
    }
}

std::optional<BlockLines> find_report_block(std::string_view text)
{
    if (is_page(text)) {
        if (auto block = find_page_block(text)) return block;
    }
    return find_fenced_block(text);
}

std::size_t suspected_fence_line(std::string_view text)
{
    const auto lines = text_lines(text);
    for (std::size_t i = lines.size(); i-- > 0;) {
        if (opening_fence(lines[i]) > 0) return lines.size();
    }
    std::size_t last = lines.size();
    while (last > 0 && !lines[last - 1].starts_with('{')) --last;
    while (last > 0 && lines[last - 1].starts_with('{')) --last;
    return last > 0 ? last : lines.size();
}

} // namespace tenken
