#include "scoring/what_if.hpp"

#include "scoring/item_score.hpp"
#include "scoring/reachable.hpp"
#include "scoring/score.hpp"

#include <algorithm>
#include <functional>

namespace tenken {

namespace {

/// Scores an assessment with single items changed, without copying it for each.
class Trial {
public:
    explicit Trial(const Assessment& assessment)
        : original_(assessment)
        , changed_(assessment)
    {
    }

    std::optional<Exact> score_with(const AssessedItem& item, const Level* level)
    {
        const auto index = static_cast<std::size_t>(&item - original_.items.data());
        AssessedItem& changed = changed_.items.at(index);
        changed.counts.clear();
        changed.response = {};
        changed.response.not_applicable = level == nullptr;
        changed.state = level == nullptr ? State::not_applicable : State::answered;
        if (level != nullptr) changed.response.answer = level->id;
        const auto value = score_value(changed_);
        changed = item;
        return value;
    }

private:
    const Assessment& original_;
    Assessment changed_;
};

std::vector<Improvement> improvements(
    const Assessment& assessment, const std::function<bool(const AssessedItem&)>& concerns)
{
    const auto now = score_value(assessment);
    Trial trial(assessment);
    std::vector<Improvement> all;
    for (const auto& item : assessment.items) {
        if (!concerns(item)) continue;
        const auto levels = reachable_levels(assessment, item);
        if (levels.empty()) continue;
        Improvement one{&item, *std::ranges::max_element(levels, {}, &Level::points), {}, {}};
        one.value = trial.score_with(item, one.best);
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
    return Trial(assessment).score_with(item, level);
}

std::vector<Improvement> mended_findings(const Assessment& assessment)
{
    return improvements(assessment, [&](const AssessedItem& item) { return is_finding(assessment, item); });
}

std::vector<Improvement> answered_open_items(const Assessment& assessment)
{
    return improvements(
        assessment, [](const AssessedItem& item) { return item.scored() && item.state == State::open; });
}

} // namespace tenken
