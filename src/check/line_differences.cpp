#include "check/line_differences.hpp"

#include "base/common_subsequence.hpp"

#include <algorithm>
#include <span>
#include <vector>

namespace tenken {

namespace {

using Lines = std::span<const std::string_view>;

std::vector<std::string_view> lines_with_ends(std::string_view text)
{
    std::vector<std::string_view> lines;
    lines.reserve(static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1);
    while (!text.empty()) {
        const auto end = text.find('\n');
        const auto size = end == std::string_view::npos ? text.size() : end + 1;
        lines.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return lines;
}

// For each line of `is` the line of `should_be` that it is kept from (longest common subsequence); nothing for
// the others. Above a size where that would take long, lines are compared in place.
std::vector<std::optional<std::size_t>> kept_lines(Lines is, Lines should_be)
{
    constexpr std::size_t most_cells = 4'000'000;
    std::vector<std::optional<std::size_t>> kept(is.size());
    if ((is.size() + 1) * (should_be.size() + 1) <= most_cells) return common_subsequence(is, should_be);
    for (std::size_t i = 0; i < std::min(is.size(), should_be.size()); ++i) {
        if (is[i] == should_be[i]) kept[i] = i;
    }
    return kept;
}

} // namespace

void line_differences(
    std::string_view is, std::string_view should_be, const std::function<void(const LineDifference&)>& take)
{
    const auto all_is = lines_with_ends(is);
    const auto all_should = lines_with_ends(should_be);
    std::size_t first = 0;
    while (first < all_is.size() && first < all_should.size() && all_is[first] == all_should[first]) ++first;
    std::size_t last = 0;
    while (last < std::min(all_is.size(), all_should.size()) - first &&
        all_is[all_is.size() - 1 - last] == all_should[all_should.size() - 1 - last])
        ++last;
    const Lines a = Lines(all_is).subspan(first, all_is.size() - first - last);
    const Lines b = Lines(all_should).subspan(first, all_should.size() - first - last);
    const auto kept = kept_lines(a, b);

    for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
        if (i < a.size() && kept[i] == j) {
            ++i;
            ++j;
            continue;
        }
        std::size_t next_i = i;
        while (next_i < a.size() && !kept[next_i]) ++next_i;
        const std::size_t next_j = next_i < a.size() ? *kept[next_i] : b.size();
        while (i < next_i || j < next_j) {
            LineDifference difference{first + i + 1, std::nullopt, std::nullopt};
            if (i < next_i) difference.is = a[i++];
            if (j < next_j) difference.should_be = b[j++];
            take(difference);
        }
    }
}

} // namespace tenken
