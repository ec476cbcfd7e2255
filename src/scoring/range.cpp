#include "scoring/range.hpp"

#include "scoring/extreme_ratio.hpp"
#include "scoring/item_score.hpp"

#include <algorithm>

namespace tenken {

namespace {

/// What one instance can add to the sums.
struct Reach {
    Exact low;
    Exact high;
    Exact max;
    bool open = false;
    bool optional = false; ///< open, and may turn out not applicable
    bool answers = false;  ///< answered, or will be
};

std::optional<Reach> reach_of(const Assessment& assessment, const AssessedItem& item)
{
    if (item.state != State::open) {
        const auto own = item_score(assessment, item);
        if (!own) return std::nullopt;
        return Reach{own->points, own->points, own->max, false, false, item.state == State::answered};
    }
    const auto levels = reachable_levels(assessment, item);
    if (levels.empty()) return std::nullopt;
    const auto [low, high] = std::ranges::minmax(levels, {}, &Level::points);
    const bool optional = may_fall_out(assessment, item);
    return Reach{item.weight * low->points, item.weight * high->points,
        item.weight * assessment.find_scale(item.scale)->highest(), true, optional, !optional};
}

std::optional<Range> range_excluding(const std::vector<Reach>& reaches)
{
    std::vector<Part> lows;
    std::vector<Part> highs;
    bool always = false;
    for (const auto& reach : reaches) {
        if (reach.max.is_zero()) continue;
        lows.push_back({reach.low, reach.max, reach.optional});
        highs.push_back({reach.high, reach.max, reach.optional});
        always = always || !reach.optional;
    }
    const auto low = extreme_ratio(lows, Extreme::lowest);
    const auto high = extreme_ratio(highs, Extreme::highest);
    if (!low || !high) return std::nullopt;
    return Range{*low * 100, *high * 100, always};
}

// Here the maximum is the same whatever is answered. Not applicable is worth the maximum, so it never lowers the
// low sum; where nothing but that is left, one item must be answered to give a score at all: the cheapest.
std::optional<Range> range_counting_full(const std::vector<Reach>& reaches)
{
    Exact low;
    Exact high;
    Exact max;
    bool always = false;
    std::optional<Exact> cheapest;
    for (const auto& reach : reaches) {
        low += reach.low;
        high += reach.optional ? reach.max : reach.high;
        max += reach.max;
        always = always || reach.answers;
        if (const Exact cost = reach.max - reach.high; reach.open && (!cheapest || cost < *cheapest))
            cheapest = cost;
    }
    if (max.is_zero() || (!always && !cheapest)) return std::nullopt;
    if (!always) high -= *cheapest;
    return Range{low / max * 100, high / max * 100, always};
}

std::vector<const AssessedItem*> items_of(const Assessment& assessment, const std::string* section)
{
    std::vector<const AssessedItem*> items;
    for (const auto& item : assessment.items) {
        if (section == nullptr || item.section == *section) items.push_back(&item);
    }
    return items;
}

} // namespace

std::optional<Range> range_of(const Assessment& assessment, const std::vector<const AssessedItem*>& items)
{
    std::vector<Reach> reaches;
    for (const auto* item : items) {
        if (const auto reach = reach_of(assessment, *item)) reaches.push_back(*reach);
    }
    return assessment.scoring.not_applicable == NotApplicableRule::full ? range_counting_full(reaches)
                                                                        : range_excluding(reaches);
}

std::optional<Range> overall_range(const Assessment& assessment)
{
    if (assessment.scoring.method == ScoringMethod::pooled)
        return range_of(assessment, items_of(assessment, nullptr));
    std::vector<Part> lows;
    std::vector<Part> highs;
    bool always = false;
    for (const auto& section : assessment.sections) {
        const auto own = range_of(assessment, items_of(assessment, &section.id));
        if (!own || section.weight.is_zero()) continue;
        lows.push_back({own->low * section.weight, section.weight, !own->always});
        highs.push_back({own->high * section.weight, section.weight, !own->always});
        always = always || own->always;
    }
    const auto low = extreme_ratio(lows, Extreme::lowest);
    const auto high = extreme_ratio(highs, Extreme::highest);
    if (!low || !high) return std::nullopt;
    return Range{*low, *high, always};
}

std::vector<const Level*> reachable_levels(const Assessment& assessment, const AssessedItem& item)
{
    const Scale* scale = assessment.find_scale(item.scale);
    std::vector<const Level*> levels;
    if (scale == nullptr) return levels;
    for (const auto& level : scale->levels) {
        const bool banded = std::ranges::find(item.bands, level.id, &Band::level) != item.bands.end();
        if (item.type != ItemType::number || banded || level.id == unknown_level) levels.push_back(&level);
    }
    return levels;
}

bool may_fall_out(const Assessment& assessment, const AssessedItem& item)
{
    const Scale* scale = assessment.find_scale(item.scale);
    return scale != nullptr && scale->not_applicable && item.may_be_not_applicable;
}

} // namespace tenken
