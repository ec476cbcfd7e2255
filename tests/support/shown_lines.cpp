#include "support/shown_lines.hpp"

#include <algorithm>
#include <sstream>
#include <string_view>

namespace tenken::test {

namespace {

constexpr std::string_view left_out = "…";

// What stands between the gaps.
std::vector<Lines> parts_of(const Lines& shown)
{
    std::vector<Lines> parts(1);
    for (const auto& line : shown) {
        if (line == left_out)
            parts.emplace_back();
        else
            parts.back().push_back(line);
    }
    return parts;
}

// Whether a line is the real one, where each "…" in it may stand for anything.
bool is_shown_by(std::string_view shown, std::string_view real)
{
    const auto gap = shown.find(left_out);
    if (gap == std::string_view::npos) return shown == real;
    if (!real.starts_with(shown.substr(0, gap))) return false;
    const auto rest = shown.substr(gap + left_out.size());
    for (auto at = gap; at <= real.size(); ++at) {
        if (is_shown_by(rest, real.substr(at))) return true;
    }
    return false;
}

// Appends real lines, each in the words of the line that shows it.
void append(Lines& result, const Lines& part, Lines::const_iterator from, Lines::const_iterator to)
{
    for (auto shown = part.begin(); from != to; ++from) {
        const bool same = shown != part.end() && is_shown_by(*shown, *from);
        result.push_back(same ? *shown : *from);
        if (shown != part.end()) ++shown;
    }
}

} // namespace

Lines lines_of(const std::string& text)
{
    Lines lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::string joined(const Lines& lines)
{
    std::string text;
    for (const auto& line : lines) text += line + "\n";
    return text;
}

Lines shown_like(const Lines& shown, const Lines& real)
{
    auto parts = parts_of(shown);
    Lines result;
    if (parts.size() == 1) {
        append(result, shown, real.begin(), real.end());
        return result;
    }
    const Lines last = parts.back();
    parts.pop_back();
    if (parts.front().size() + last.size() >= real.size()) return real;
    const auto end = real.end() - static_cast<std::ptrdiff_t>(last.size());
    auto at = real.begin();
    for (const auto& part : parts) {
        const bool first = &part == &parts.front();
        const auto begin = first || part.empty()
            ? at
            : std::find_if(at, end, [&](const auto& line) { return is_shown_by(part.front(), line); });
        if (begin == end) continue;
        if (begin != at) result.emplace_back(left_out);
        at = begin + std::min(static_cast<std::ptrdiff_t>(part.size()), end - begin);
        append(result, part, begin, at);
    }
    if (at != end) result.emplace_back(left_out);
    append(result, last, end, real.end());
    return result;
}

} // namespace tenken::test
