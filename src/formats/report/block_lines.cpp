#include "formats/report/block_lines.hpp"

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

std::optional<BlockLines> find_report_block(std::string_view text)
{
    const auto lines = text_lines(text);
    for (std::size_t start = lines.size(); start-- > 0;) {
        const std::size_t fence = opening_fence(lines[start]);
        if (fence == 0) continue;
        for (std::size_t end = start + 1; end < lines.size(); ++end) {
            if (!closes(lines[end], fence)) continue;
            const auto first = lines.begin() + static_cast<std::ptrdiff_t>(start) + 1;
            return BlockLines{{first, lines.begin() + static_cast<std::ptrdiff_t>(end)}, start + 2};
        }
        return std::nullopt;
    }
    return std::nullopt;
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
