#include "scoring/range.hpp"

#include "scoring/score.hpp"

#include <algorithm>

namespace tenken {

namespace {

/// What one instance can add to the sums.
struct Reach {
    const AssessedItem* item = nullptr;
    Exact low;
    Exact high;
    Exact max;
    const Level* lowest = nullptr; ///< of an open item
    const Level* highest = nullptr;
    bool optional = false; ///< open, and may turn out not applicable
    bool full = false;     ///< not applicable counts as full marks; otherwise it is left out
    bool answers = false;  ///< answered, or bound to be

    [[nodiscard]] bool open() const { return lowest != nullptr; }
    [[nodiscard]] bool may_leave() const { return optional && !full; } ///< the sums
};

std::optional<Reach> reach_of(const Assessment& assessment, const AssessedItem& item)
{
    Reach reach;
    reach.item = &item;
    if (item.state != State::open) {
        const auto own = item_score(assessment, item);
        if (!own) return std::nullopt;
        reach.low = reach.high = own->points;
        reach.max = own->max;
        reach.answers = item.state == State::answered;
        return reach;
    }
    const auto levels = reachable_levels(assessment, item);
    if (levels.empty()) return std::nullopt;
    const Scale& scale = *assessment.find_scale(item.scale);
    reach.lowest = *std::ranges::min_element(levels, {}, &Level::points);
    reach.highest = *std::ranges::max_element(levels, {}, &Level::points);
    reach.low = item.weight * reach.lowest->points;
    reach.high = item.weight * reach.highest->points;
    reach.max = item.weight * scale.highest();
    reach.optional = may_fall_out(assessment, item);
    reach.full = not_applicable_rule(assessment.scoring, scale) == NotApplicableRule::full;
    reach.answers = !reach.optional;
    return reach;
}

/// One way of settling the open items.
struct Way {
    RangeEnd end;
    bool answered = false; ///< without a single answer there is no score
};

/// The best way, where the reach `forced` must be answered. Not applicable under `full` is worth the maximum, so it
/// never makes the lowest score, and makes the highest of what can reach less.
std::optional<Way> way_of(const std::vector<Reach>& reaches, Extreme extreme, const Reach* forced)
{
    const bool low = extreme == Extreme::lowest;
    std::vector<Part> parts;
    std::vector<const Reach*> counting;
    std::vector<bool> falls_out; // under `full`
    Way way;
    for (const auto& reach : reaches) {
        const bool out = !low && reach.optional && reach.full && &reach != forced && reach.high < reach.max;
        const bool leaves = reach.may_leave() && &reach != forced;
        way.answered = way.answered || reach.answers || &reach == forced;
        if (reach.max <= 0 && &reach != forced) continue; // weights of 0 have no part in a quotient
        counting.push_back(&reach);
        falls_out.push_back(out);
        parts.push_back({out ? reach.max : low ? reach.low : reach.high, reach.max, leaves && reach.max > 0});
        way.answered = way.answered || (reach.open() && !out && !leaves);
    }
    if (std::ranges::all_of(parts, [](const Part& part) { return part.max <= 0; })) return std::nullopt;
    const auto ratio = extreme_ratio(parts, extreme);
    if (!ratio) return std::nullopt;
    way.end.value = ratio->value * 100;
    for (std::size_t i = 0; i < counting.size(); ++i) {
        const Reach& reach = *counting[i];
        if (!reach.open()) continue;
        const bool none = falls_out[i] || !ratio->taken[i];
        way.answered = way.answered || !none;
        way.end.by.push_back({reach.item, none ? nullptr : low ? reach.lowest : reach.highest});
    }
    return way;
}

bool is_better(const Exact& ratio, const Exact& than, Extreme extreme);

std::optional<RangeEnd> end_of(const std::vector<Reach>& reaches, Extreme extreme)
{
    auto free = way_of(reaches, extreme, nullptr);
    if (free && free->answered) return std::move(free->end);
    std::optional<RangeEnd> best;
    for (const auto& reach : reaches) {
        if (!reach.open()) continue;
        auto way = way_of(reaches, extreme, &reach);
        if (way && (!best || is_better(way->end.value, best->value, extreme))) best = std::move(way->end);
    }
    return best;
}

bool is_better(const Exact& ratio, const Exact& than, Extreme extreme)
{
    return extreme == Extreme::lowest ? ratio < than : ratio > than;
}

struct SectionRange {
    const AssessedSection* section = nullptr;
    Range range;
};

std::optional<RangeEnd> mean_end(const std::vector<SectionRange>& sections, Extreme extreme)
{
    const auto end_of = [&](const Range& range) -> const RangeEnd& {
        return extreme == Extreme::lowest ? range.low : range.high;
    };
    std::vector<Part> parts;
    for (const auto& [section, range] : sections)
        parts.push_back({end_of(range).value * section->weight, section->weight, !range.always});
    const auto ratio = extreme_ratio(parts, extreme);
    if (!ratio) return std::nullopt;
    RangeEnd end{ratio->value, {}};
    for (std::size_t i = 0; i < sections.size(); ++i) {
        for (const auto& settled : end_of(sections[i].range).by)
            end.by.push_back({settled.item, ratio->taken[i] ? settled.level : nullptr});
    }
    return end;
}

} // namespace

std::optional<Range> range_of(const Assessment& assessment, const std::vector<const AssessedItem*>& items)
{
    std::vector<Reach> reaches;
    reaches.reserve(items.size());
    for (const auto* item : items) {
        if (auto reach = reach_of(assessment, *item)) reaches.push_back(std::move(*reach));
    }
    auto low = end_of(reaches, Extreme::lowest);
    auto high = end_of(reaches, Extreme::highest);
    if (!low || !high) return std::nullopt;
    const bool always = std::ranges::any_of(reaches, &Reach::answers) &&
        std::ranges::any_of(reaches, [](const Reach& reach) { return !reach.may_leave() && reach.max > 0; });
    return Range{std::move(*low), std::move(*high), always};
}

std::optional<Range> overall_range(const Assessment& assessment)
{
    if (assessment.scoring.method == ScoringMethod::pooled) {
        std::vector<const AssessedItem*> all;
        all.reserve(assessment.items.size());
        for (const auto& item : assessment.items) all.push_back(&item);
        return range_of(assessment, all);
    }
    const AssessmentIndex index(assessment);
    std::vector<SectionRange> sections;
    for (const auto& section : assessment.sections) {
        auto own = range_of(assessment, index.items_of(section.id));
        if (own && section.weight > 0) sections.push_back({&section, std::move(*own)});
    }
    auto low = mean_end(sections, Extreme::lowest);
    auto high = mean_end(sections, Extreme::highest);
    if (!low || !high) return std::nullopt;
    const bool always =
        std::ranges::any_of(sections, [](const SectionRange& one) { return one.range.always; });
    return Range{std::move(*low), std::move(*high), always};
}

Assessment settled(const Assessment& assessment, const RangeEnd& end)
{
    Assessment result = assessment;
    for (const auto& [item, level] : end.by) {
        AssessedItem& changed = result.items.at(static_cast<std::size_t>(item - assessment.items.data()));
        changed.state = level == nullptr ? State::not_applicable : State::answered;
        changed.response.not_applicable = level == nullptr;
        if (level != nullptr) changed.response.answer = level->id;
    }
    return result;
}

// A mean moves towards what joins it: a part joins with profit exactly if its own ratio is beyond the mean so far.
// Best first, the mean never passes a part that has joined, and the first that is not beyond it ends the work.
std::optional<ExtremeRatio> extreme_ratio(const std::vector<Part>& parts, Extreme extreme)
{
    if (parts.empty()) return std::nullopt;
    ExtremeRatio result;
    result.taken.resize(parts.size());
    Exact points;
    Exact max;
    const auto take = [&](std::size_t index) {
        points += parts[index].points;
        max += parts[index].max;
        result.taken[index] = true;
    };
    struct Optional {
        Exact ratio;
        std::size_t index;
    };
    std::vector<Optional> optional;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].optional)
            optional.push_back({parts[i].points / parts[i].max, i});
        else
            take(i);
    }
    std::ranges::stable_sort(
        optional, [&](const Optional& a, const Optional& b) { return is_better(a.ratio, b.ratio, extreme); });
    for (const auto& [ratio, index] : optional) {
        if (!max.is_zero() && !is_better(ratio, points / max, extreme)) break;
        take(index);
    }
    result.value = points / max;
    return result;
}

} // namespace tenken
