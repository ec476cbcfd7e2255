#include "base/suggestion.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace tenken {

std::size_t edit_distance(std::string_view a, std::string_view b)
{
    const auto left = utf8::split_characters(a);
    const auto right = utf8::split_characters(b);
    const std::size_t columns = right.size() + 1;
    std::vector<std::size_t> table((left.size() + 1) * columns);
    const auto cell = [&](std::size_t i, std::size_t j) -> std::size_t& { return table[i * columns + j]; };
    for (std::size_t i = 0; i <= left.size(); ++i) cell(i, 0) = i;
    for (std::size_t j = 0; j <= right.size(); ++j) cell(0, j) = j;
    for (std::size_t i = 1; i <= left.size(); ++i) {
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t replaced = cell(i - 1, j - 1) + (left[i - 1] == right[j - 1] ? 0 : 1);
            cell(i, j) = std::min({cell(i - 1, j) + 1, cell(i, j - 1) + 1, replaced});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                cell(i, j) = std::min(cell(i, j), cell(i - 2, j - 2) + 1);
        }
    }
    return table.back();
}

std::optional<std::string> did_you_mean(std::string_view typed, const std::vector<std::string>& known)
{
    std::optional<std::string> best;
    std::size_t best_distance = 0;
    for (const auto& word : known) {
        const std::size_t allowed = std::max<std::size_t>(1, utf8::characters(word) / 3);
        const std::size_t distance = edit_distance(typed, word);
        if (distance <= allowed && (!best || distance < best_distance)) {
            best = word;
            best_distance = distance;
        }
    }
    return best;
}

} // namespace tenken
