// Several strata: small designs of which everything that can happen is gone through.

#include "audit/interval.hpp"
#include "audit/largest_tail.hpp"
#include "audit/tail_bound.hpp"

#include "brute_force.hpp"
#include "docs_of_audit.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <map>

using namespace tenken;
using namespace tenken::test;

namespace {

const std::vector<SmallDesign> designs{
    {{6, 2}, {6, 2}},
    {{8, 3}, {8, 3}},
    {{12, 4}, {12, 4}},
    {{12, 6}, {6, 2}},
    {{10, 1}, {10, 5}},
    {{10, 9}, {10, 2}},
    {{15, 5}, {4, 3}},
    {{20, 5}, {10, 3}},
    {{20, 12}, {10, 2}},
    {{4, 1}, {4, 1}, {4, 1}},
    {{5, 2}, {5, 2}, {5, 2}},
    {{6, 3}, {6, 3}, {6, 3}},
    {{8, 2}, {6, 3}, {4, 2}},
    {{10, 4}, {6, 2}, {3, 1}},
    {{9, 3}, {7, 3}, {5, 3}},
    {{7, 6}, {7, 1}, {7, 3}},
    {{8, 4}, {8, 4}, {3, 2}},
    {{3, 1}, {3, 1}, {3, 1}, {3, 1}},
    {{4, 2}, {4, 2}, {4, 2}, {4, 2}},
    {{5, 2}, {4, 2}, {3, 1}, {3, 2}},
    {{6, 2}, {4, 1}, {4, 3}, {2, 1}},
    {{6, 3}, {5, 2}, {3, 2}, {4, 2}},
    {{7, 2}, {3, 2}, {3, 1}, {2, 1}},
};

std::string name_of(const SmallDesign& design)
{
    std::string name;
    for (const auto& stratum : design) {
        if (!name.empty()) name += " + ";
        name += std::to_string(stratum.sample) + " of " + std::to_string(stratum.population);
    }
    return name;
}

// Each stratum's own interval, at the level that makes all of them hold together with 95 %, and their ends added.
ItemInterval added_interval(const std::vector<SampledStratum>& strata)
{
    // (1 - 2 x tail)^strata = 0.95, rounded so that they are no wider than that
    const std::map<std::size_t, Exact> tails{
        {2, {12661, 1'000'000}}, {3, {8477, 1'000'000}}, {4, {6371, 1'000'000}}};
    ItemInterval sum;
    for (const auto& stratum : strata) {
        const auto own = interval_of_total(std::vector{stratum}, tails.at(strata.size()));
        sum.low += own.low;
        sum.high += own.high;
    }
    return sum;
}

std::vector<ItemInterval> added_intervals(const SmallDesign& design)
{
    std::vector<ItemInterval> intervals;
    for (const auto& sample : all_samples(design))
        intervals.push_back(added_interval(sampled(design, sample)));
    return intervals;
}

} // namespace

TEST_CASE(
    "several strata: brute force gives the same, 95 % are covered whatever is true, and ends added are wider")
{
    for (const auto& design : designs) {
        const auto ours = library_intervals(design);
        const auto figures = performance(design, ours);
        const auto added = performance(design, added_intervals(design));
        INFO(name_of(design));
        CHECK(ours == brute_intervals(design));
        CHECK(figures.least_coverage >= Exact(95, 100));
        CHECK(figures.mean_width < added.mean_width);
        const auto row = "| " + name_of(design) + " | " + (figures.least_coverage * 100).rounded() + " | " +
            (figures.mean_coverage * 100).rounded() + " | " + figures.mean_width.rounded() + " | " +
            added.mean_width.rounded() + " |\n";
        CHECK_THAT(docs_of_audit(), contains(row));
    }
}

TEST_CASE("several strata: more found in any of them never lowers an end")
{
    for (const auto& design : designs) {
        const auto samples = all_samples(design);
        const auto intervals = library_intervals(design);
        std::map<Counts, ItemInterval> by_sample;
        for (std::size_t i = 0; i < samples.size(); ++i) by_sample[samples[i]] = intervals[i];
        int falling = 0;
        for (const auto& [sample, interval] : by_sample) {
            for (std::size_t i = 0; i < design.size(); ++i) {
                Counts more = sample;
                if (++more[i] > design[i].sample) continue;
                falling += by_sample[more].low < interval.low || by_sample[more].high < interval.high;
            }
        }
        INFO(name_of(design));
        CHECK(falling == 0);
    }
}

TEST_CASE("a stratum looked at whole has no width, one not looked at all has its whole")
{
    CHECK(interval_of_total(std::vector<SampledStratum>{{"C", 20, 20, 3}}) == ItemInterval{3, 3});
    CHECK(interval_of_total(std::vector<SampledStratum>{{"C", 20, 0, 0}}) == ItemInterval{0, 20});
    CHECK(interval_of_total(std::vector<SampledStratum>{}) == ItemInterval{0, 0});
    const std::vector<SampledStratum> open{{"a", 20, 6, 1}, {"b", 15, 5, 2}};
    const auto alone = interval_of_total(open);
    auto with_whole = open;
    with_whole.push_back({"C", 9, 9, 4});
    CHECK(interval_of_total(with_whole) == ItemInterval{alone.low + 4, alone.high + 4});
    CHECK(estimate_of_total(with_whole) == Exact(10, 3) + 6 + 4);
    auto with_none = open;
    with_none.push_back({"C", 9, 0, 0});
    CHECK(interval_of_total(with_none) == ItemInterval{alone.low, alone.high + 9});
    CHECK_FALSE(estimate_of_total(with_none));
}

TEST_CASE("the order of the strata changes nothing, in one block or in several")
{
    std::vector<SampledStratum> strata{{"a", 20, 6, 1}, {"b", 15, 5, 2}, {"c", 20, 6, 0}, {"d", 20, 6, 3},
        {"e", 12, 12, 2}, {"f", 30, 3, 0}};
    const auto one_block = interval_of_total(strata);
    const auto several = interval_of_total(strata, usual_tail, 30);
    const auto limit = upper_limit_of_total(strata, usual_tail, 30);
    for (int turn = 0; turn < 40; ++turn) {
        std::next_permutation(
            strata.begin(), strata.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
        if (turn % 7 == 0) std::ranges::rotate(strata, strata.begin() + 2);
        CHECK(interval_of_total(strata) == one_block);
        CHECK(interval_of_total(strata, usual_tail, 30) == several);
        CHECK(upper_limit_of_total(strata, usual_tail, 30) == limit);
    }
}

TEST_CASE(
    "where the ways are too many the intervals cover 95 % whatever is true, the upper ends alone 97.5 %")
{
    for (const auto& design : designs) {
        if (design.size() < 3) continue;
        std::vector<ItemInterval> several;
        std::vector<ItemInterval> up_to;
        for (const auto& sample : all_samples(design)) {
            several.push_back(interval_of_total(sampled(design, sample), usual_tail, 12));
            up_to.push_back({0, upper_limit_of_total(sampled(design, sample), usual_tail, 12)});
        }
        INFO(name_of(design));
        CHECK(performance(design, several).least_coverage >= Exact(95, 100));
        CHECK(performance(design, up_to).least_coverage >= Exact(975, 1000));
    }
}

TEST_CASE("where the ways are too many small strata beside a large one are a block, whatever was found")
{
    const SmallDesign design{{80, 5}, {3, 1}, {4, 1}};
    // The greatest for which (1 - 2 x this)^2 >= 0.95, and (1 - this)^2 >= 0.975.
    const Exact of_block(12'660'282, 1'000'000'000);
    const Exact of_upper_end(12'579'117, 1'000'000'000);
    std::vector<ItemInterval> intervals;
    for (const auto& sample : all_samples(design)) {
        const auto strata = sampled(design, sample);
        const std::vector large{strata[0]};
        const std::vector small{strata[1], strata[2]};
        const auto first = interval_of_total(large, of_block);
        const auto second = interval_of_total(small, of_block);
        intervals.push_back(interval_of_total(strata, usual_tail, 4));
        CHECK(intervals.back() == ItemInterval{first.low + second.low, first.high + second.high});
        CHECK(upper_limit_of_total(strata, usual_tail, 4) ==
            upper_limit_of_total(large, of_upper_end) + upper_limit_of_total(small, of_upper_end));
    }
    CHECK(performance(design, intervals).least_coverage >= Exact(95, 100));
}

TEST_CASE("a bound in place of the largest chance keeps every total that the chance keeps")
{
    for (const auto& design : designs) {
        std::vector<StratumDesign> strata;
        for (const auto& stratum : design) strata.push_back({stratum.population, stratum.sample});
        const TailBound bound(strata);
        LargestTail tails(strata);
        int above = 0;
        for (const auto& sample : all_samples(design)) {
            for (const Exact& tail : {Exact(1, 40), Exact(1, 20), Exact(1, 500)})
                above += bound.smallest_total(sample, tail) > tails.smallest_total(sample, tail);
        }
        INFO(name_of(design));
        CHECK(above == 0);
    }
    // Where every sample is clean it is the chance itself.
    const std::vector<StratumDesign> four(4, {72, 12});
    const std::vector<int> all{12, 12, 12, 12};
    CHECK(TailBound(four).smallest_total(all, Exact(1, 40)) ==
        LargestTail(four).smallest_total(all, Exact(1, 40)));
}

TEST_CASE("one-sided, the upper end of one block is the interval's")
{
    const std::vector<SampledStratum> strata{{"a", 72, 14, 1}, {"b", 60, 12, 0}, {"c", 8, 8, 1}};
    CHECK(upper_limit_of_total(strata) == interval_of_total(strata).high);
}

TEST_CASE("the example that its authors give: 75, 50, 25 of 500, 300, 200, of which 2, 1, 0 are in error")
{
    const std::vector<SampledStratum> strata{{"a", 500, 75, 2}, {"b", 300, 50, 1}, {"c", 200, 25, 0}};
    // 50, where the largest chance is 0.02768. Of 4 the largest chance on the other side is 0.0128, of 5 it is 0.0278.
    CHECK(interval_of_total(strata) == ItemInterval{5, 50});
}

TEST_CASE("what is asked of one total is answered exactly where floating point could not")
{
    LargestTail tails({{40, 39}});
    const std::vector<int> found{39};
    // All 39 looked at are marked, and there is one more item: 39 in all are so seen with a chance of exactly 1/40.
    CHECK_FALSE(tails.reaches(39, found, Exact(1, 40)));
    CHECK(tails.reaches(39, found, Exact(1, 40) - Exact(1, 1'000'000'000'000)));
    CHECK(tails.smallest_total(found, Exact(1, 40)) == 40);
}

TEST_CASE("four departments as large as ours: together far narrower than each alone, added")
{
    const SmallDesign four{{72, 12}, {72, 12}, {72, 12}, {72, 12}};
    const auto both = [&](const Counts& found) {
        const auto together = interval_of_total(sampled(four, found));
        const auto added = added_interval(sampled(four, found));
        return std::to_string(together.low) + " to " + std::to_string(together.high) + ", added " +
            std::to_string(added.low) + " to " + std::to_string(added.high);
    };
    for (const std::string& told : {"With 1, 0, 2 and 0 found the interval is " + both({1, 0, 2, 0}),
             "with none found " + both({0, 0, 0, 0})}) {
        CHECK_THAT(docs_of_audit(), contains(told));
    }
}

TEST_CASE("thirty departments have an interval that is of use")
{
    std::vector<SampledStratum> strata;
    for (int i = 0; i < 30; ++i) strata.push_back({"d" + std::to_string(10 + i), 72, 12, i % 3 == 0 ? 1 : 0});
    CHECK(estimate_of_total(strata) == Exact(60));
    CHECK(interval_of_total(strata) == ItemInterval{26, 120}); // docs/audit.md
    for (auto& stratum : strata) stratum.found = 0;
    CHECK(interval_of_total(strata) == ItemInterval{0, 20}); // docs/audit.md
}
