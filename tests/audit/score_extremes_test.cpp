// The bounds of a score against going through all that may be otherwise.

#include "audit/score_extremes.hpp"

#include "support/catch.hpp"

#include <random>

using namespace tenken;

namespace {

struct Range {
    std::optional<Exact> low;
    std::optional<Exact> high;

    bool operator==(const Range&) const = default;
};

/// Every way, by recursion over the items.
class EveryWay {
public:
    explicit EveryWay(const std::vector<OpenSection>& sections)
        : sections_(sections)
    {
    }

    Range run(const OpenLimits& limits)
    {
        range_ = {};
        sums_.assign(sections_.size(), {});
        for (std::size_t i = 0; i < sections_.size(); ++i)
            sums_[i] = {sections_[i].points, sections_[i].max, sections_[i].answered ? 1 : 0};
        go(0, 0, limits);
        return range_;
    }

private:
    struct Sum {
        Exact points;
        Exact max;
        int answered = 0;
    };

    void go(std::size_t section, std::size_t item, const OpenLimits& left)
    {
        if (section == sections_.size()) return score();
        if (item == sections_[section].items.size()) return go(section + 1, 0, left);
        const auto& open = sections_[section].items[item];
        stand(section, item, open.answered, left);
        if (left.overstated > 0) {
            for (const auto& share : open.if_overstated)
                stand(section, item, share, {left.overstated - 1, left.understated});
        }
        if (left.understated > 0) {
            for (const auto& share : open.if_understated)
                stand(section, item, share, {left.overstated, left.understated - 1});
        }
    }

    void stand(std::size_t section, std::size_t item, const Share& share, const OpenLimits& left)
    {
        const Sum before = sums_[section];
        sums_[section].points += share.points;
        sums_[section].max += share.max;
        sums_[section].answered += share.answered;
        go(section, item + 1, left);
        sums_[section] = before;
    }

    void score()
    {
        Exact sum;
        Exact weights;
        for (std::size_t i = 0; i < sections_.size(); ++i) {
            if (sums_[i].answered == 0 || sums_[i].max.is_zero()) continue;
            sum += sections_[i].weight * sums_[i].points / sums_[i].max;
            weights += sections_[i].weight;
        }
        if (weights.is_zero()) return;
        const Exact value = sum / weights * 100;
        if (!range_.low || value < *range_.low) range_.low = value;
        if (!range_.high || value > *range_.high) range_.high = value;
    }

    const std::vector<OpenSection>& sections_;
    std::vector<Sum> sums_;
    Range range_;
};

class RandomSections {
public:
    explicit RandomSections(std::uint32_t seed)
        : random_(seed)
    {
    }

    std::vector<OpenSection> sections(std::size_t count, std::size_t items)
    {
        full_ = below(4) == 0;
        std::vector<OpenSection> all(count);
        for (auto& section : all) {
            section.weight = count == 1 ? 1 : 1 + below(3);
            if (below(3) > 0) {
                section.max = 1 + below(4);
                section.points = Exact(below(5), 4) * section.max;
                section.answered = true;
            }
        }
        for (std::size_t i = 0; i < items; ++i)
            all[static_cast<std::size_t>(below(static_cast<int>(count)))].items.push_back(item());
        return all;
    }

    int below(int limit) { return static_cast<int>(random_() % static_cast<std::uint32_t>(limit)); }

private:
    /// Levels of 1, 1/2, 0 points, now and then of less; or not applicable, between the first and the second.
    OpenItem item()
    {
        const Exact weight = 1 + below(3);
        const Exact none = full_ ? weight : Exact(0);
        const std::vector<Share> standings{{weight, weight, true}, {none, none, false},
            {weight / 2, weight, true}, {below(5) == 0 ? Exact(0) - weight : Exact(0), weight, true}};
        const auto at = static_cast<std::size_t>(below(4));
        OpenItem open{standings[at], {}, {}};
        for (std::size_t i = 0; i < standings.size(); ++i) {
            if (i < at && below(6) > 0) open.if_understated.push_back(standings[i]);
            if (i > at && below(6) > 0) open.if_overstated.push_back(standings[i]);
        }
        return open;
    }

    std::mt19937 random_;
    bool full_ = false;
};

Share met(const Exact& weight = 1) { return {weight, weight, true}; }
Share unmet(const Exact& weight = 1) { return {0, weight, true}; }
const Share left_out{0, 0, false};

} // namespace

TEST_CASE("the bounds are those of every way in which items may be otherwise")
{
    RandomSections random(20260401);
    int scored = 0;
    for (int round = 0; round < 1200; ++round) {
        const auto sections = random.sections(
            static_cast<std::size_t>(1 + round % 3), static_cast<std::size_t>(1 + random.below(5)));
        const OpenLimits limits{random.below(4), random.below(4)};
        const Range range{lowest_score(sections, limits), highest_score(sections, limits)};
        const auto as_answered = EveryWay(sections).run({0, 0});
        if (!as_answered.low) {
            CHECK(range == Range{});
            continue;
        }
        ++scored;
        INFO("round " << round);
        const auto expected = EveryWay(sections).run(limits);
        CHECK(range.low->text() == expected.low->text());
        CHECK(range.high->text() == expected.high->text());
    }
    CHECK(scored > 900);
}

TEST_CASE("the heaviest unseen items are taken first, as many as there may be")
{
    OpenSection section;
    section.points = 6;
    section.max = 6;
    section.answered = true;
    for (const int weight : {1, 2, 1}) section.items.push_back({met(weight), {unmet(weight)}, {}});
    const std::vector<OpenSection> sections{section};
    CHECK(lowest_score(sections, {0, 5}) == Exact(100));
    CHECK(lowest_score(sections, {1, 0}) == Exact(80));
    CHECK(lowest_score(sections, {2, 0}) == Exact(70));
    CHECK(lowest_score(sections, {9, 0}) == Exact(60));
    CHECK(highest_score(sections, {9, 9}) == Exact(100));
}

TEST_CASE("an item that turns out not to apply changes what all others are worth")
{
    OpenSection section;
    section.points = 1;
    section.max = 2;
    section.answered = true;
    section.items.push_back({left_out, {unmet(2)}, {met(2)}});
    const std::vector<OpenSection> sections{section};
    CHECK(lowest_score(sections, {1, 1}) == Exact(25));
    CHECK(highest_score(sections, {1, 1}) == Exact(75));
}

TEST_CASE("a mean of sections in which hundreds of items may be otherwise is bounded too, on the safe side")
{
    std::vector<OpenSection> sections(4);
    for (auto& section : sections) {
        section.points = 100;
        section.max = 100;
        section.answered = true;
        for (int i = 0; i < 100; ++i) {
            section.items.push_back({met(), {unmet(), left_out}, {}});
            section.items.push_back({{Exact(1, 2), 1, true}, {unmet()}, {left_out, met()}});
        }
    }
    const OpenLimits limits{60, 60};
    const auto low = lowest_score(sections, limits);
    const auto high = highest_score(sections, limits);
    // As answered 1000 points of 1200. What is certainly possible, and what the limits would do in each section.
    CHECK(*low <= Exact(100) * (1000 - 60) / 1200);
    CHECK(*low >= Exact(100) * (1000 - 4 * 120) / 1200);
    CHECK(*high >= Exact(100) * (1000 + 30) / 1200);
    CHECK(*high <= Exact(100) * (1000 + 4 * 60) / 1200);
}

TEST_CASE("without a score there are no bounds")
{
    CHECK_FALSE(lowest_score({}, {1, 1}));
    OpenSection section;
    section.items.push_back({left_out, {unmet()}, {met()}});
    CHECK_FALSE(lowest_score(std::vector{section}, {1, 1}));
    CHECK_FALSE(highest_score(std::vector{section, section}, {1, 1}));
}
