#include "audit/score_extremes.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <queue>
#include <utility>

namespace tenken {

namespace {

/// What a change adds to Σ points and Σ max.
struct Shift {
    Exact points;
    Exact max;
};

/// An item by what it can change; what can never lower a ratio, nor make or take a score, is left out.
struct Choice {
    std::vector<Shift> over;
    std::vector<Shift> under;
};

Shift shift(const Share& from, const Share& to) { return {to.points - from.points, to.max - from.max}; }

std::vector<Shift> lowering(const Share& from, const std::vector<Share>& all)
{
    std::vector<Shift> shifts;
    for (const auto& to : all) {
        auto by = shift(from, to);
        if (!by.max.is_zero() || by.points < 0 || from.answered != to.answered)
            shifts.push_back(std::move(by));
    }
    return shifts;
}

/// The shift with the least points − ratio × max, if that is below 0; its value is in `gain`.
const Shift* best_shift(const std::vector<Shift>& shifts, const Exact& ratio, Exact& gain)
{
    const Shift* best = nullptr;
    gain = 0;
    for (const auto& by : shifts) {
        Exact value = by.points - ratio * by.max;
        if (value >= gain) continue;
        gain = std::move(value);
        best = &by;
    }
    return best;
}

struct Candidate {
    const Shift* over = nullptr;
    const Shift* under = nullptr;
    Exact over_gain;
    Exact under_gain;
};

/// The sums of the `limit` least values among the first i, for every i.
std::vector<Exact> sums_of_least(const std::vector<Exact>& values, int limit)
{
    std::vector<Exact> sums{0};
    std::priority_queue<Exact> kept; // the greatest of the least on top
    Exact sum;
    for (const auto& value : values) {
        sum += value;
        kept.push(value);
        if (kept.size() > static_cast<std::size_t>(limit)) {
            sum -= kept.top();
            kept.pop();
        }
        sums.push_back(sum);
    }
    return sums;
}

void add_least(Shift& sum, std::vector<std::pair<Exact, const Shift*>> gains, int limit)
{
    std::ranges::sort(gains, {}, &std::pair<Exact, const Shift*>::first);
    for (int i = 0; i < limit && i < static_cast<int>(gains.size()); ++i) {
        const Shift* by = gains[static_cast<std::size_t>(i)].second;
        if (by == nullptr) break; // it and all behind it gain nothing
        sum.points += by->points;
        sum.max += by->max;
    }
}

/// The choice within the limits with the least points − ratio × max.
Shift best_choice(std::span<const Choice* const> items, const Exact& ratio, const OpenLimits& limits)
{
    std::vector<Candidate> candidates;
    for (const auto* item : items) {
        Candidate candidate;
        candidate.over = best_shift(item->over, ratio, candidate.over_gain);
        candidate.under = best_shift(item->under, ratio, candidate.under_gain);
        if (candidate.over != nullptr || candidate.under != nullptr)
            candidates.push_back(std::move(candidate));
    }
    std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
        return a.over_gain - a.under_gain < b.over_gain - b.under_gain;
    });
    std::vector<Exact> overs;
    std::vector<Exact> unders;
    for (const auto& candidate : candidates) overs.push_back(candidate.over_gain);
    for (auto at = candidates.rbegin(); at != candidates.rend(); ++at) unders.push_back(at->under_gain);
    const auto over_sums = sums_of_least(overs, limits.overstated);
    const auto under_sums = sums_of_least(unders, limits.understated);
    std::size_t border = 0; // those before it may be overstated, those from it on understated
    for (std::size_t i = 1; i <= candidates.size(); ++i) {
        const auto value = [&](std::size_t at) { return over_sums[at] + under_sums[candidates.size() - at]; };
        if (value(i) < value(border)) border = i;
    }
    Shift sum;
    std::vector<std::pair<Exact, const Shift*>> gains;
    for (std::size_t i = 0; i < border; ++i) gains.emplace_back(candidates[i].over_gain, candidates[i].over);
    add_least(sum, std::move(gains), limits.overstated);
    gains.clear();
    for (std::size_t i = border; i < candidates.size(); ++i)
        gains.emplace_back(candidates[i].under_gain, candidates[i].under);
    add_least(sum, std::move(gains), limits.understated);
    return sum;
}

/// A ratio that can be had from these sums, to begin with.
std::optional<Exact> some_ratio(
    const Shift& sums, std::span<const Choice* const> items, const OpenLimits& limits)
{
    if (sums.max > 0) return sums.points / sums.max;
    const auto with_one = [&](const std::vector<Shift>& shifts) -> std::optional<Exact> {
        for (const auto& by : shifts) {
            if (sums.max + by.max > 0) return (sums.points + by.points) / (sums.max + by.max);
        }
        return std::nullopt;
    };
    for (const auto* item : items) {
        std::optional<Exact> ratio;
        if (limits.overstated > 0) ratio = with_one(item->over);
        if (!ratio && limits.understated > 0) ratio = with_one(item->under);
        if (ratio) return ratio;
    }
    return std::nullopt;
}

/// The least ratio that can be had from these sums, not above `known`, which can be had too.
std::optional<Exact> least_ratio(const Shift& sums, std::span<const Choice* const> items,
    const OpenLimits& limits, const std::optional<Exact>& known)
{
    auto ratio = some_ratio(sums, items, limits);
    if (!ratio || (known && *known < *ratio)) ratio = known;
    if (!ratio) return std::nullopt;
    for (;;) {
        const Shift by = best_choice(items, *ratio, limits);
        const Shift chosen{sums.points + by.points, sums.max + by.max};
        if (chosen.points - *ratio * chosen.max >= 0) return ratio;
        ratio = chosen.points / chosen.max;
    }
}

/// A section of which the least ratios are asked, by how many of its items may be otherwise.
class SectionRatios {
public:
    explicit SectionRatios(const OpenSection& section)
        : section_(section)
    {
        sums_ = {section.points, section.max};
        for (const auto& item : section.items) {
            choices_.push_back(
                {lowering(item.answered, item.if_overstated), lowering(item.answered, item.if_understated)});
            sums_.points += item.answered.points;
            sums_.max += item.answered.max;
            answered_ += item.answered.answered;
            every_max_is_answered_ = every_max_is_answered_ && is_of_answered(item);
        }
        for (const auto& choice : choices_) {
            most_.overstated += !choice.over.empty();
            most_.understated += !choice.under.empty();
        }
    }

    [[nodiscard]] const Exact& weight() const { return section_.weight; }

    /// Of how many items it can make a difference.
    [[nodiscard]] const OpenLimits& most() const { return most_; }
    [[nodiscard]] std::size_t items() const { return choices_.size(); }

    /// As answered.
    [[nodiscard]] std::optional<Exact> as_answered() const
    {
        const bool answered = section_.answered ||
            std::ranges::any_of(section_.items, [](const OpenItem& item) { return item.answered.answered; });
        if (!answered || sums_.max.is_zero()) return std::nullopt;
        return sums_.points / sums_.max;
    }

    [[nodiscard]] std::optional<Exact> least(
        const OpenLimits& limits, const std::optional<Exact>& known) const
    {
        if (has_score_in_any_case(limits)) return least_ratio(sums_, all_but(choices_.size()), limits, known);
        // There is a score only where some item stands at a level: each in turn, of those that are alike one.
        std::optional<Exact> best = known;
        std::vector<const OpenItem*> tried;
        for (std::size_t i = 0; i < choices_.size(); ++i) {
            const auto& item = section_.items[i];
            if (std::ranges::any_of(tried, [&](const OpenItem* other) { return *other == item; })) continue;
            tried.push_back(&item);
            const auto others = all_but(i);
            const auto try_with = [&](const Share& share, const OpenLimits& left) {
                if (!share.answered || left.overstated < 0 || left.understated < 0) return;
                const auto by = shift(item.answered, share);
                const auto ratio =
                    least_ratio({sums_.points + by.points, sums_.max + by.max}, others, left, std::nullopt);
                if (ratio && (!best || *ratio < *best)) best = ratio;
            };
            try_with(item.answered, limits);
            for (const auto& share : item.if_overstated)
                try_with(share, {limits.overstated - 1, limits.understated});
            for (const auto& share : item.if_understated)
                try_with(share, {limits.overstated, limits.understated - 1});
        }
        return best;
    }

    /// How many items must be otherwise for the section to have no score; nothing where it always has one.
    [[nodiscard]] std::optional<OpenLimits> to_vanish() const
    {
        if (section_.answered) return std::nullopt;
        OpenLimits needed;
        const auto falls_out = [](const std::vector<Share>& shares) {
            return std::ranges::any_of(shares, [](const Share& share) { return !share.answered; });
        };
        for (const auto& item : section_.items) {
            if (!item.answered.answered) continue;
            if (falls_out(item.if_overstated))
                ++needed.overstated;
            else if (falls_out(item.if_understated))
                ++needed.understated;
            else
                return std::nullopt;
        }
        return needed;
    }

private:
    /// Whether it adds to Σ max only where it stands at a level.
    static bool is_of_answered(const OpenItem& item)
    {
        const auto is_so = [](const Share& share) { return share.answered || share.max.is_zero(); };
        return is_so(item.answered) && std::ranges::all_of(item.if_overstated, is_so) &&
            std::ranges::all_of(item.if_understated, is_so);
    }

    /// Whether some item stands at a level, however many are otherwise within the limits, or there is no Σ max to divide by.
    [[nodiscard]] bool has_score_in_any_case(const OpenLimits& limits) const
    {
        return section_.answered || (every_max_is_answered_ && section_.max.is_zero()) ||
            answered_ > std::int64_t{limits.overstated} + limits.understated;
    }

    [[nodiscard]] std::vector<const Choice*> all_but(std::size_t index) const
    {
        std::vector<const Choice*> all;
        for (std::size_t i = 0; i < choices_.size(); ++i) {
            if (i != index) all.push_back(&choices_[i]);
        }
        return all;
    }

    const OpenSection& section_;
    std::vector<Choice> choices_;
    Shift sums_;
    OpenLimits most_;
    std::int64_t answered_ = 0;
    bool every_max_is_answered_ = true;
};

/// What a section may cost of the limits, and its ratio then.
struct Option {
    OpenLimits cost;
    std::optional<Exact> ratio; ///< nothing: no score
};

/// The mean of several sections' ratios at its least.
class SectionsMean {
public:
    SectionsMean(std::span<const OpenSection> sections, const OpenLimits& limits)
        : limits_(limits)
    {
        for (const auto& section : sections) sections_.emplace_back(section);
        share_out();
        for (const auto& section : sections_) options_.push_back(options_of(section));
    }

    [[nodiscard]] std::optional<Exact> least() const
    {
        Exact sum;
        Exact weights;
        for (const auto& section : sections_) {
            const auto ratio = section.as_answered();
            if (!ratio) continue;
            sum += *ratio * section.weight();
            weights += section.weight();
        }
        if (weights.is_zero()) return std::nullopt;
        Exact mean = sum / weights;
        for (;;) {
            const auto best = best_shares(mean);
            if (best.value >= 0) return mean;
            mean += best.value / best.weights;
        }
    }

private:
    /// Σ weight × (ratio − mean) over sections with a score, and their weights.
    struct Partial {
        Exact value;
        Exact weights;
    };

    /// Where the tables would be too large, the limit that concerns fewer items is everybody's.
    void share_out()
    {
        constexpr double most_steps = 2e7;
        double options = 0;
        OpenLimits most;
        for (const auto& section : sections_) {
            options += (within(section).overstated + 1.0) * (within(section).understated + 1.0);
            most.overstated += section.most().overstated;
            most.understated += section.most().understated;
        }
        if (options * (limits_.overstated + 1.0) * (limits_.understated + 1.0) <= most_steps) return;
        (most.overstated < most.understated ? overs_are_free_ : unders_are_free_) = true;
    }

    [[nodiscard]] OpenLimits within(const SectionRatios& section) const
    {
        return {std::min(limits_.overstated, section.most().overstated),
            std::min(limits_.understated, section.most().understated)};
    }

    [[nodiscard]] std::vector<Option> options_of(const SectionRatios& section) const
    {
        std::vector<Option> options;
        const auto most = within(section);
        const int first_over = overs_are_free_ ? most.overstated : 0;
        const int first_under = unders_are_free_ ? most.understated : 0;
        std::vector<std::optional<Exact>> row(static_cast<std::size_t>(most.understated) + 1);
        for (int over = first_over; over <= most.overstated; ++over) {
            std::optional<Exact> before;
            for (int under = first_under; under <= most.understated; ++under) {
                auto& known = row[static_cast<std::size_t>(under)];
                if (before && (!known || *before < *known)) known = before;
                known = before = section.least({over, under}, known);
                options.push_back({cost_of({over, under}), known});
            }
        }
        if (const auto vanishing = section.to_vanish())
            options.push_back({cost_of(*vanishing), std::nullopt});
        return options;
    }

    [[nodiscard]] OpenLimits cost_of(const OpenLimits& limits) const
    {
        return {overs_are_free_ ? 0 : limits.overstated, unders_are_free_ ? 0 : limits.understated};
    }

    [[nodiscard]] Partial best_shares(const Exact& mean) const
    {
        const auto overs = static_cast<std::size_t>(overs_are_free_ ? 0 : limits_.overstated) + 1;
        const auto unders = static_cast<std::size_t>(unders_are_free_ ? 0 : limits_.understated) + 1;
        std::vector<Partial> best(overs * unders); // by how much of the limits may be used
        for (std::size_t s = 0; s < sections_.size(); ++s) {
            std::vector<std::optional<Partial>> next(best.size());
            for (const auto& option : options_[s]) {
                Partial own;
                if (option.ratio)
                    own = {sections_[s].weight() * (*option.ratio - mean), sections_[s].weight()};
                const auto over_cost = static_cast<std::size_t>(option.cost.overstated);
                const auto under_cost = static_cast<std::size_t>(option.cost.understated);
                for (std::size_t over = over_cost; over < overs; ++over) {
                    for (std::size_t under = under_cost; under < unders; ++under) {
                        const auto& before = best[(over - over_cost) * unders + under - under_cost];
                        auto& after = next[over * unders + under];
                        Exact value = before.value + own.value;
                        if (!after || value < after->value)
                            after = Partial{std::move(value), before.weights + own.weights};
                    }
                }
            }
            for (std::size_t i = 0; i < best.size(); ++i) best[i] = std::move(*next[i]);
        }
        return best.back();
    }

    OpenLimits limits_;
    std::vector<SectionRatios> sections_;
    std::vector<std::vector<Option>> options_;
    bool overs_are_free_ = false;
    bool unders_are_free_ = false;
};

std::optional<Exact> least_fraction(std::span<const OpenSection> sections, const OpenLimits& limits)
{
    if (sections.size() > 1) return SectionsMean(sections, limits).least();
    if (sections.empty()) return std::nullopt;
    const SectionRatios whole(sections.front());
    const auto answered = whole.as_answered();
    return answered ? whole.least(limits, answered) : std::nullopt;
}

Share flipped(const Share& share) { return {share.max - share.points, share.max, share.answered}; }

/// What is lacking in place of what is there.
OpenSection flipped(const OpenSection& section)
{
    OpenSection other = section;
    other.points = section.max - section.points;
    for (auto& item : other.items) {
        item.answered = flipped(item.answered);
        for (auto* shares : {&item.if_overstated, &item.if_understated}) {
            for (auto& share : *shares) share = flipped(share);
        }
    }
    return other;
}

} // namespace

std::optional<Exact> lowest_score(std::span<const OpenSection> sections, const OpenLimits& limits)
{
    const auto least = least_fraction(sections, limits);
    return least ? std::optional(*least * 100) : std::nullopt;
}

std::optional<Exact> highest_score(std::span<const OpenSection> sections, const OpenLimits& limits)
{
    std::vector<OpenSection> lacking;
    for (const auto& section : sections) lacking.push_back(flipped(section));
    const auto least = least_fraction(lacking, limits);
    return least ? std::optional(100 - *least * 100) : std::nullopt;
}

} // namespace tenken
