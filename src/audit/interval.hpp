#pragma once

#include "base/exact.hpp"

#include <optional>
#include <span>
#include <string>

/// How many items of a population have a mark, as a stratified sample tells (docs/audit.md, "How sure it is").
namespace tenken {

/// What a stratum's sample showed. The sample is a simple random one without replacement, and independent of the
/// others'.
struct SampledStratum {
    std::string name;   ///< no two bear the same one
    int population = 0; ///< items in it
    int sample = 0;     ///< of which so many were looked at
    int found = 0;      ///< of which so many have the mark

    bool operator==(const SampledStratum&) const = default;
};

/// A number of items, both ends included.
struct ItemInterval {
    int low = 0;
    int high = 0;

    bool operator==(const ItemInterval&) const = default;
};

/// What is left on each side of an interval of "at least 95 %".
inline const Exact usual_tail{1, 40};

/// Up to so many ways to spread a total are gone through at once.
inline constexpr double most_ways = 5'000'000;

/// The estimate by inverse probability, Σ population ÷ sample × found; without bias. Nothing where a stratum of which
/// nothing was looked at has items.
[[nodiscard]] std::optional<Exact> estimate_of_total(std::span<const SampledStratum> strata);

/// An interval that holds the true total with a chance of at least 1 − 2 × `tail`, whatever the strata are like.
///
/// A total stays in it if, on each side, the largest chance over all ways to spread it over the strata of an estimate at
/// least as far out as the observed one exceeds `tail`. With one stratum of which not all was looked at this is inverting
/// the hypergeometric distribution (J. Buonaccorsi, A Note on Confidence Intervals for Proportions in Finite Populations,
/// The American Statistician 41, 1987, 215-218; T. Wright, Exact Confidence Bounds when Sampling from Small Finite
/// Universes, Lecture Notes in Statistics 66, Springer); with several it is the method of Wendell and Schmee, Exact
/// inference for proportions from a stratified finite population, Journal of the American Statistical Association, 1996
/// (doi 10.1080/01621459.1996.10476950). The ends are clipped to what was seen: no fewer than were found, no more than were
/// not found to be without.
///
/// A stratum looked at whole has no width; one of which nothing was looked at has all of its items between the ends.
///
/// Where a total can be spread in more than `ways` ways, one of two is done that both leave no more than `tail` on a side;
/// which, hangs on populations and samples alone, never on what was found. Either the strata are taken in B blocks (by
/// population, sample, name), each at the level (1 − 2 × `tail`)^(1/B), and the blocks' ends are added. Or a bound of the largest
/// chance stands in its place (audit/tail_bound.hpp): with many strata that is far narrower.
[[nodiscard]] ItemInterval interval_of_total(
    std::span<const SampledStratum> strata, const Exact& tail = usual_tail, double ways = most_ways);

/// The upper end alone: the true total is no greater, with a chance of at least 1 − `tail`. With one block it is the
/// interval's.
[[nodiscard]] int upper_limit_of_total(
    std::span<const SampledStratum> strata, const Exact& tail = usual_tail, double ways = most_ways);

} // namespace tenken
