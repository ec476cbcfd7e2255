#include "scoring/extreme_ratio.hpp"

#include <algorithm>
#include <numeric>

namespace tenken {

namespace {

bool is_better(const Exact& ratio, const Exact& than, Extreme extreme)
{
    return extreme == Extreme::lowest ? ratio < than : ratio > than;
}

} // namespace

// A mean moves towards what joins it: a part joins with profit exactly if its own ratio is beyond the mean so far.
// Best first, the mean never passes a part that has joined, and the first that is not beyond it ends the work.
std::optional<ExtremeRatio> extreme_ratio(const std::vector<Part>& parts, Extreme extreme)
{
    if (parts.empty()) return std::nullopt;
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t left, std::size_t right) {
        const Part& a = parts[left];
        const Part& b = parts[right];
        if (a.optional != b.optional) return !a.optional;
        return a.optional && is_better(a.points / a.max, b.points / b.max, extreme);
    });
    ExtremeRatio result;
    result.taken.resize(parts.size());
    Exact points;
    Exact max;
    for (const std::size_t index : order) {
        const Part& part = parts[index];
        if (part.optional && !max.is_zero() && !is_better(part.points / part.max, points / max, extreme))
            break;
        points += part.points;
        max += part.max;
        result.taken[index] = true;
    }
    result.value = points / max;
    return result;
}

} // namespace tenken
