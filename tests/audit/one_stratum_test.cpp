// One stratum: every population up to 60, every sample, every number of marked items, on whole numbers of 64 bits.

#include "audit/interval.hpp"

#include "docs_of_audit.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

using namespace tenken;
using namespace tenken::test;

namespace {

constexpr std::size_t greatest = 60;

// C(60, 30) has 57 bits; what it is multiplied with below has no more than 7.
using Binomials = std::array<std::array<std::uint64_t, greatest + 1>, greatest + 1>;

Binomials binomials()
{
    Binomials rows{};
    for (std::size_t n = 0; n <= greatest; ++n) {
        rows[n][0] = 1;
        for (std::size_t k = 1; k <= n; ++k) rows[n][k] = rows[n - 1][k - 1] + rows[n - 1][k];
    }
    return rows;
}

const Binomials choose_of = binomials();

// Of all draws of `sample` from `population`, those with x marked ones, for x from 0.
std::vector<std::uint64_t> draws_by_found(std::size_t population, std::size_t sample, std::size_t marked)
{
    std::vector<std::uint64_t> draws(sample + 1);
    for (std::size_t x = 0; x <= sample && x <= marked; ++x) {
        if (sample - x <= population - marked)
            draws[x] = choose_of[marked][x] * choose_of[population - marked][sample - x];
    }
    return draws;
}

struct Ends {
    std::size_t low;
    std::size_t high;
};

// For each number found the marked numbers for which both tails leave more than a fortieth.
std::vector<Ends> table(std::size_t population, std::size_t sample)
{
    std::vector<Ends> ends(sample + 1, {population + 1, 0});
    const std::uint64_t all = choose_of[population][sample];
    for (std::size_t marked = 0; marked <= population; ++marked) {
        const auto draws = draws_by_found(population, sample, marked);
        std::uint64_t at_most = 0;
        for (std::size_t x = 0; x <= sample; ++x) {
            const std::uint64_t at_least = all - at_most;
            at_most += draws[x];
            const bool possible = x <= marked && sample - x <= population - marked;
            if (!possible || at_most * 40 <= all || at_least * 40 <= all) continue;
            ends[x] = {std::min(ends[x].low, marked), std::max(ends[x].high, marked)};
        }
    }
    return ends;
}

std::vector<ItemInterval> intervals(int population, int sample)
{
    std::vector<ItemInterval> all;
    for (int found = 0; found <= sample; ++found)
        all.push_back(interval_of_total(std::vector<SampledStratum>{{"R", population, sample, found}}));
    return all;
}

} // namespace

TEST_CASE("one stratum: every interval is that of a table by brute force, and covers 95 % whatever is true")
{
    int wrong = 0;
    int falling = 0;
    Exact least = 1;
    double coverages = 0;
    int cases = 0;
    for (std::size_t population = 1; population <= greatest; ++population) {
        for (std::size_t sample = 0; sample <= population; ++sample) {
            const auto ours = intervals(static_cast<int>(population), static_cast<int>(sample));
            const auto expected = table(population, sample);
            for (std::size_t x = 0; x <= sample; ++x) {
                wrong += ours[x].low != static_cast<int>(expected[x].low) ||
                    ours[x].high != static_cast<int>(expected[x].high);
                falling += x > 0 && (ours[x].low < ours[x - 1].low || ours[x].high < ours[x - 1].high);
            }
            for (std::size_t marked = 0; marked <= population; ++marked) {
                const auto draws = draws_by_found(population, sample, marked);
                std::int64_t covered = 0;
                for (std::size_t x = 0; x <= sample; ++x) {
                    const auto total = static_cast<int>(marked);
                    if (ours[x].low <= total && total <= ours[x].high)
                        covered += static_cast<std::int64_t>(draws[x]);
                }
                const Exact coverage(covered, static_cast<std::int64_t>(choose_of[population][sample]));
                least = std::min(least, coverage);
                coverages += coverage.approximately();
                ++cases;
            }
        }
    }
    CHECK(wrong == 0);
    CHECK(falling == 0); // more found never lowers an end
    CHECK(least >= Exact(95, 100));
    CHECK(cases == 77'530);
    const auto told = "In all 77,530 cases it is at least " + (least * 100).rounded() +
        " %, on the average " + Exact(std::lround(coverages / cases * 1000), 10).rounded() + " %.";
    CHECK_THAT(docs_of_audit(), contains(told));
}

TEST_CASE("one stratum: a chance that is exactly a fortieth does not keep a total")
{
    // Of 40 items 39 are looked at: one that is marked is missed with a chance of 1/40.
    CHECK(interval_of_total(std::vector<SampledStratum>{{"R", 40, 39, 0}}) == ItemInterval{0, 0});
    CHECK(interval_of_total(std::vector<SampledStratum>{{"R", 39, 38, 0}}) == ItemInterval{0, 1});
}
