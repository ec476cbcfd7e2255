#include "scoring/what_if.hpp"

#include "scoring/score.hpp"

#include <algorithm>

namespace tenken {

namespace {

template <typename Concerns>
std::vector<Improvement> improvements(const Assessment& assessment, const Concerns& concerns)
{
    const ScoreSums sums(assessment);
    const auto now = sums.value();
    std::vector<Improvement> all;
    for (const auto& item : assessment.items) {
        if (!concerns(item)) continue;
        const auto levels = reachable_levels(assessment, item);
        if (levels.empty()) continue;
        Improvement one{&item, *std::ranges::max_element(levels, {}, &Level::points), {}, {}};
        one.value = sums.value_if(item, one.best);
        if (now && one.value) one.gain = *one.value - *now;
        all.push_back(std::move(one));
    }
    std::ranges::stable_sort(all, [](const Improvement& a, const Improvement& b) {
        if (a.value != b.value) return b.value < a.value;
        return a.item->critical && !b.item->critical;
    });
    return all;
}

} // namespace

std::optional<Exact> score_if(const Assessment& assessment, const AssessedItem& item, const Level* level)
{
    return ScoreSums(assessment).value_if(item, level);
}

std::vector<Improvement> mended_findings(const Assessment& assessment)
{
    return improvements(assessment, [&](const AssessedItem& item) {
        return is_finding(assessment, item) && stands_at_finding(assessment, item);
    });
}

std::vector<Improvement> answered_open_items(const Assessment& assessment)
{
    return improvements(
        assessment, [](const AssessedItem& item) { return item.scored() && item.state == State::open; });
}

} // namespace tenken
