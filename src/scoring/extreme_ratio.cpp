#include "scoring/extreme_ratio.hpp"

#include <algorithm>

namespace tenken {

namespace {

bool is_better(const Exact& ratio, const Exact& than, Extreme extreme)
{
    return extreme == Extreme::lowest ? ratio < than : ratio > than;
}

} // namespace

// A mean moves towards what joins it: a part joins with profit exactly if its own ratio is beyond the mean so far.
// Best first, the mean never passes a part that has joined, and the first that is not beyond it ends the work.
std::optional<Exact> extreme_ratio(std::vector<Part> parts, Extreme extreme)
{
    if (parts.empty()) return std::nullopt;
    std::ranges::stable_sort(parts, [&](const Part& a, const Part& b) {
        if (a.optional != b.optional) return !a.optional;
        return a.optional && is_better(a.points / a.max, b.points / b.max, extreme);
    });
    Exact points = parts.front().points;
    Exact max = parts.front().max;
    for (auto part = parts.begin() + 1; part != parts.end(); ++part) {
        if (part->optional && !is_better(part->points / part->max, points / max, extreme)) break;
        points += part->points;
        max += part->max;
    }
    return points / max;
}

} // namespace tenken
