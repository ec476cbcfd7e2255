#pragma once

#include <cstddef>
#include <span>

/// Simple random samples without replacement.
namespace tenken {

/// A stratum of `population` items, some of which have a mark, and a simple random sample of `sample` of them without
/// replacement; 0 < sample < population.
struct StratumDesign {
    int population = 0;
    int sample = 0;

    bool operator==(const StratumDesign&) const = default;
};

/// How many different numbers of marked items the sample can have: from 0 to its size.
[[nodiscard]] constexpr std::size_t counts(const StratumDesign& design)
{
    return static_cast<std::size_t>(design.sample) + 1;
}

/// The chances of 0, 1, … marked items in the sample (`counts(design)` of them) when `marked` of the stratum's are marked.
/// Reckoned by the ratio of neighbours from the likeliest one on, so that nothing cancels.
void hypergeometric(const StratumDesign& design, int marked, std::span<double> chances);

} // namespace tenken
