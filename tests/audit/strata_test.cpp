// Several strata: small designs of which everything that can happen is gone through.

#include "audit/interval.hpp"
#include "audit/largest_tail.hpp"

#include "brute_force.hpp"
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
std::vector<ItemInterval> added_intervals(const SmallDesign& design)
{
    // (1 - 2 x tail)^strata = 0.95, rounded down so that they are no wider than that
    const std::map<std::size_t, Exact> tails{
        {2, {12660, 1'000'000}}, {3, {8476, 1'000'000}}, {4, {6371, 1'000'000}}};
    std::vector<ItemInterval> intervals;
    for (const auto& sample : all_samples(design)) {
        ItemInterval sum;
        for (const auto& stratum : sampled(design, sample)) {
            const auto own = interval_of_total(std::vector{stratum}, tails.at(design.size()));
            sum.low += own.low;
            sum.high += own.high;
        }
        intervals.push_back(sum);
    }
    return intervals;
}

} // namespace

TEST_CASE("several strata: every interval is that of brute force, covers 95 % whatever is true, and is "
          "narrower than "
          "each stratum's added")
{
    for (const auto& design : designs) {
        INFO(name_of(design));
        const auto ours = library_intervals(design);
        CHECK(ours == brute_intervals(design));
        const auto figures = performance(design, ours);
        CHECK(figures.least_coverage >= Exact(95, 100));
        const auto added = performance(design, added_intervals(design));
        CHECK(figures.mean_width < added.mean_width);
    }
}
