#include "audit/interval.hpp"

#include "audit/largest_tail.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

namespace tenken {

namespace {

using OpenStrata = std::vector<const SampledStratum*>;

bool is_open(const SampledStratum& stratum)
{
    return stratum.sample > 0 && stratum.sample < stratum.population;
}

StratumDesign design_of(const SampledStratum& stratum) { return {stratum.population, stratum.sample}; }

std::vector<OpenStrata> blocks_of(std::span<const SampledStratum> strata, double ways)
{
    OpenStrata open;
    for (const auto& stratum : strata) {
        if (is_open(stratum)) open.push_back(&stratum);
    }
    std::ranges::sort(open, {}, [](const SampledStratum* stratum) {
        return std::tuple(stratum->population, stratum->sample, std::string_view(stratum->name));
    });
    std::vector<OpenStrata> blocks;
    std::vector<StratumDesign> designs; // of the last block
    for (const auto* stratum : open) {
        designs.push_back(design_of(*stratum));
        if (blocks.empty() || ways_to_spread(designs) > ways) {
            blocks.emplace_back();
            designs = {design_of(*stratum)};
        }
        blocks.back().push_back(stratum);
    }
    return blocks;
}

Exact power(const Exact& base, std::size_t exponent)
{
    Exact product = 1;
    for (std::size_t i = 0; i < exponent; ++i) product *= base;
    return product;
}

/// The greatest multiple of a thousand-millionth that every block may leave on a side, so that all of them together hold
/// with a chance of at least 1 − sides × `tail`.
Exact tail_of_block(const Exact& tail, int sides, std::size_t blocks)
{
    if (blocks <= 1) return tail;
    constexpr std::int64_t parts = 1'000'000'000;
    const auto holds = [&](std::int64_t part) {
        return power(1 - Exact(part, parts) * sides, blocks) >= 1 - tail * sides;
    };
    std::int64_t low = 0;
    std::int64_t high = parts / 2;
    while (high - low > 1) {
        const std::int64_t middle = low + (high - low) / 2;
        (holds(middle) ? low : high) = middle;
    }
    return {low, parts};
}

std::vector<StratumDesign> designs_of(const OpenStrata& block)
{
    std::vector<StratumDesign> designs;
    for (const auto* stratum : block) designs.push_back(design_of(*stratum));
    return designs;
}

int lower_end(LargestTail& tails, const OpenStrata& block, const Exact& tail)
{
    std::vector<int> found;
    for (const auto* stratum : block) found.push_back(stratum->found);
    return static_cast<int>(tails.smallest_total(found, tail));
}

/// Of what is marked as of what is not.
int upper_end(LargestTail& tails, const OpenStrata& block, const Exact& tail)
{
    std::vector<int> found;
    int population = 0;
    for (const auto* stratum : block) {
        found.push_back(stratum->sample - stratum->found);
        population += stratum->population;
    }
    return population - static_cast<int>(tails.smallest_total(found, tail));
}

/// What is the same whatever the samples show.
ItemInterval closed_part(std::span<const SampledStratum> strata)
{
    ItemInterval sum;
    for (const auto& stratum : strata) {
        if (is_open(stratum)) continue;
        sum.low += stratum.found;
        sum.high += stratum.sample == 0 ? stratum.population : stratum.found;
    }
    return sum;
}

} // namespace

std::optional<Exact> estimate_of_total(std::span<const SampledStratum> strata)
{
    Exact sum;
    for (const auto& stratum : strata) {
        if (stratum.population == 0) continue;
        if (stratum.sample == 0) return std::nullopt;
        sum += Exact(stratum.population, stratum.sample) * stratum.found;
    }
    return sum;
}

ItemInterval interval_of_total(std::span<const SampledStratum> strata, const Exact& tail, double ways)
{
    ItemInterval sum = closed_part(strata);
    const auto blocks = blocks_of(strata, ways);
    const Exact own = tail_of_block(tail, 2, blocks.size());
    for (const auto& block : blocks) {
        LargestTail tails(designs_of(block));
        sum.low += lower_end(tails, block, own);
        sum.high += upper_end(tails, block, own);
    }
    return sum;
}

int upper_limit_of_total(std::span<const SampledStratum> strata, const Exact& tail, double ways)
{
    int sum = closed_part(strata).high;
    const auto blocks = blocks_of(strata, ways);
    const Exact own = tail_of_block(tail, 1, blocks.size());
    for (const auto& block : blocks) {
        LargestTail tails(designs_of(block));
        sum += upper_end(tails, block, own);
    }
    return sum;
}

} // namespace tenken
