#include "scoring/item_score.hpp"

#include <algorithm>

namespace tenken {

namespace {

std::optional<Exact> level_points(const AssessedItem& item, const Scale& scale)
{
    Exact sum;
    std::int64_t people = 0;
    for (const auto& [id, count] : item.counts) {
        const Level* level = scale.find(id);
        if (level == nullptr || count <= 0) continue;
        sum += level->points * count;
        people += count;
    }
    if (people > 0) return sum / people;
    const Level* level = level_of(item, scale);
    return level == nullptr ? std::nullopt : std::optional(level->points);
}

} // namespace

std::optional<ItemScore> item_score(const Assessment& assessment, const AssessedItem& item)
{
    const Scale* scale = assessment.find_scale(item.scale);
    if (scale == nullptr) return std::nullopt;
    const Exact max = item.weight * scale->highest();
    if (item.state == State::not_applicable && assessment.scoring.not_applicable == NotApplicableRule::full)
        return ItemScore{max, max};
    if (item.state != State::answered) return std::nullopt;
    const auto points = level_points(item, *scale);
    if (!points) return std::nullopt;
    return ItemScore{item.weight * *points, max};
}

bool is_finding(const Assessment& assessment, const AssessedItem& item)
{
    const Scale* scale = assessment.find_scale(item.scale);
    if (scale == nullptr || item.state != State::answered) return false;
    if (const Level* level = level_of(item, *scale); level != nullptr && level->finding) return true;
    return std::ranges::any_of(item.counts, [&](const auto& entry) {
        const Level* level = scale->find(entry.first);
        return level != nullptr && level->finding && entry.second > 0;
    });
}

} // namespace tenken
