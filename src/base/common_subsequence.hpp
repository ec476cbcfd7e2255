#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace tenken {

/// For each entry of `one` its partner in `other` in a longest common subsequence of both; nothing for the others. Time
/// and memory grow with the product of both sizes.
template <typename Entry>
std::vector<std::optional<std::size_t>> common_subsequence(
    std::span<const Entry> one, std::span<const Entry> other)
{
    const std::size_t width = other.size() + 1;
    std::vector<std::uint32_t> longest((one.size() + 1) * width, 0); // of what is left from (i, j) on
    for (std::size_t i = one.size(); i-- > 0;) {
        for (std::size_t j = other.size(); j-- > 0;) {
            longest[i * width + j] = one[i] == other[j]
                ? longest[(i + 1) * width + j + 1] + 1
                : std::max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
        }
    }
    std::vector<std::optional<std::size_t>> partners(one.size());
    for (std::size_t i = 0, j = 0; i < one.size() && j < other.size();) {
        if (one[i] == other[j])
            partners[i++] = j++;
        else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1])
            ++i;
        else
            ++j;
    }
    return partners;
}

} // namespace tenken
