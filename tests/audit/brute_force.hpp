#pragma once

// Intervals and their coverage a second time: by going through every sample and every way to spread every total, on whole
// numbers, with nothing of src/audit but the data that goes in.

#include "audit/interval.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <numeric>
#include <string>
#include <vector>

namespace tenken::test {

using Whole = std::uint64_t; // the designs of these tests have less than 2^32 draws

struct SmallStratum {
    int population = 0;
    int sample = 0;
};

using SmallDesign = std::vector<SmallStratum>;
using Counts = std::vector<int>; // one for each stratum

inline Whole choose(int n, int k)
{
    if (k < 0 || k > n) return 0;
    Whole product = 1;
    for (int i = 1; i <= k; ++i) product = product * static_cast<Whole>(n - k + i) / static_cast<Whole>(i);
    return product;
}

// Every vector with 0 <= value <= limit in each place.
inline std::vector<Counts> all_counts(const Counts& limits)
{
    std::vector<Counts> all{{}};
    for (const int limit : limits) {
        std::vector<Counts> longer;
        for (const auto& counts : all) {
            for (int i = 0; i <= limit; ++i) {
                longer.push_back(counts);
                longer.back().push_back(i);
            }
        }
        all = std::move(longer);
    }
    return all;
}

inline std::vector<Counts> all_spreads(const SmallDesign& design)
{
    Counts limits;
    for (const auto& stratum : design) limits.push_back(stratum.population);
    return all_counts(limits);
}

inline std::vector<Counts> all_samples(const SmallDesign& design)
{
    Counts limits;
    for (const auto& stratum : design) limits.push_back(stratum.sample);
    return all_counts(limits);
}

inline int sum_of(const Counts& counts) { return std::accumulate(counts.begin(), counts.end(), 0); }

// In how many of all draws the sample is this one, if the marked items are spread so.
inline Whole draws_with(const SmallDesign& design, const Counts& spread, const Counts& sample)
{
    Whole draws = 1;
    for (std::size_t i = 0; i < design.size() && draws > 0; ++i) {
        draws *= choose(spread[i], sample[i]) *
            choose(design[i].population - spread[i], design[i].sample - sample[i]);
    }
    return draws;
}

inline Whole all_draws(const SmallDesign& design)
{
    Whole all = 1;
    for (const auto& stratum : design) all *= choose(stratum.population, stratum.sample);
    return all;
}

// The estimate of the total, over the denominator that all estimates of the design have.
inline Whole estimate_in_parts(const SmallDesign& design, const Counts& sample)
{
    Whole denominator = 1;
    for (const auto& stratum : design) denominator *= static_cast<Whole>(stratum.sample);
    Whole sum = 0;
    for (std::size_t i = 0; i < design.size(); ++i) {
        sum += static_cast<Whole>(design[i].population * sample[i]) * denominator /
            static_cast<Whole>(design[i].sample);
    }
    return sum;
}

struct Tail {
    Whole part = 1;
    Whole of = 40;
};

// For each sample (in the order of all_samples) the hull of the totals that stay, cut to what is possible. Every stratum
// has a sample, and not all of it is in it.
inline std::vector<ItemInterval> brute_intervals(const SmallDesign& design, Tail tail = {})
{
    const auto samples = all_samples(design);
    std::vector<Whole> estimates;
    for (const auto& sample : samples) estimates.push_back(estimate_in_parts(design, sample));
    const Whole all = all_draws(design);
    int population = 0;
    for (const auto& stratum : design) population += stratum.population;

    // By total and sample: the most draws over all spreads with an estimate at least, at most so great.
    const std::vector<Whole> none(samples.size(), 0);
    std::vector<std::vector<Whole>> above(static_cast<std::size_t>(population) + 1, none);
    auto below = above;
    for (const auto& spread : all_spreads(design)) {
        std::map<Whole, Whole> by_estimate;
        for (std::size_t i = 0; i < samples.size(); ++i)
            by_estimate[estimates[i]] += draws_with(design, spread, samples[i]);
        Whole at_most = 0;
        std::map<Whole, std::pair<Whole, Whole>> tails;
        for (const auto& [value, count] : by_estimate) {
            const Whole before = at_most;
            at_most += count;
            tails[value] = {at_most, all - before};
        }
        const auto total = static_cast<std::size_t>(sum_of(spread));
        for (std::size_t i = 0; i < samples.size(); ++i) {
            const auto& own = tails[estimates[i]];
            below[total][i] = std::max(below[total][i], own.first);
            above[total][i] = std::max(above[total][i], own.second);
        }
    }

    std::vector<ItemInterval> intervals;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        ItemInterval interval{population, 0};
        const auto exceeds = [&](Whole draws) { return draws * tail.of > all * tail.part; };
        for (int total = 0; total <= population; ++total) {
            const auto at = static_cast<std::size_t>(total);
            if (!exceeds(above[at][i]) || !exceeds(below[at][i])) continue;
            interval.low = std::min(interval.low, total);
            interval.high = std::max(interval.high, total);
        }
        int clean = 0;
        for (std::size_t s = 0; s < design.size(); ++s) clean += design[s].sample - samples[i][s];
        interval.low = std::max(interval.low, sum_of(samples[i]));
        interval.high = std::min(interval.high, population - clean);
        intervals.push_back(interval);
    }
    return intervals;
}

// What a sample showed, as the library takes it.
inline std::vector<SampledStratum> sampled(const SmallDesign& design, const Counts& sample)
{
    std::vector<SampledStratum> strata;
    for (std::size_t i = 0; i < design.size(); ++i) {
        const std::string name(1, static_cast<char>('a' + i));
        strata.push_back({name, design[i].population, design[i].sample, sample[i]});
    }
    return strata;
}

inline std::vector<ItemInterval> library_intervals(const SmallDesign& design, const Exact& tail = usual_tail)
{
    std::vector<ItemInterval> intervals;
    for (const auto& sample : all_samples(design))
        intervals.push_back(interval_of_total(sampled(design, sample), tail));
    return intervals;
}

// How an interval for each sample does, over every way to mark items.
struct Performance {
    Exact least_coverage = 1;
    Exact mean_coverage; // each spread counts the same
    Exact mean_width;    // high - low, likewise
};

inline Performance performance(const SmallDesign& design, const std::vector<ItemInterval>& intervals)
{
    const auto samples = all_samples(design);
    const auto spreads = all_spreads(design);
    const auto all = static_cast<std::int64_t>(all_draws(design));
    std::int64_t least = all;
    std::int64_t coverage = 0;
    std::int64_t width = 0;
    for (const auto& spread : spreads) {
        const int total = sum_of(spread);
        std::int64_t covered = 0;
        for (std::size_t i = 0; i < samples.size(); ++i) {
            const auto own = static_cast<std::int64_t>(draws_with(design, spread, samples[i]));
            if (intervals[i].low <= total && total <= intervals[i].high) covered += own;
            width += own * (intervals[i].high - intervals[i].low);
        }
        least = std::min(least, covered);
        coverage += covered;
    }
    const Exact cases = Exact(all) * static_cast<std::int64_t>(spreads.size());
    return {Exact(least, all), coverage / cases, width / cases};
}

} // namespace tenken::test
