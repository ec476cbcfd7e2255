#include "audit/interval.hpp"

#include "audit/largest_tail.hpp"
#include "audit/tail_bound.hpp"

#include <algorithm>
#include <cmath>
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

template <typename Tails> int lower_end(Tails& tails, const OpenStrata& strata, const Exact& tail)
{
    std::vector<int> found;
    for (const auto* stratum : strata) found.push_back(stratum->found);
    return static_cast<int>(tails.smallest_total(found, tail));
}

/// Of what is marked as of what is not.
template <typename Tails> int upper_end(Tails& tails, const OpenStrata& strata, const Exact& tail)
{
    std::vector<int> found;
    int population = 0;
    for (const auto* stratum : strata) {
        found.push_back(stratum->sample - stratum->found);
        population += stratum->population;
    }
    return population - static_cast<int>(tails.smallest_total(found, tail));
}

OpenStrata joined(const std::vector<OpenStrata>& blocks)
{
    OpenStrata all;
    for (const auto& block : blocks) all.insert(all.end(), block.begin(), block.end());
    return all;
}

/// In how many deviations a normal variable leaves this much on one side.
double deviations(double tail)
{
    double low = 0;
    double high = 40;
    while (high - low > 1e-9) {
        const double middle = (low + high) / 2;
        (std::erfc(middle / std::sqrt(2.0)) / 2 > tail ? low : high) = middle;
    }
    return low;
}

/// The variance of the estimate, but for a factor that is the same for all strata.
double spread_of(const OpenStrata& strata)
{
    double sum = 0;
    for (const auto* stratum : strata) {
        const double population = stratum->population;
        sum +=
            population * population * (population - stratum->sample) / (stratum->sample * (population - 1));
    }
    return sum;
}

/// Of several blocks: whether one bound for all strata promises a narrower interval than the blocks' ends added. It goes by
/// the design alone, never by what was found, so that either holds with the chance it should; which of them is taken
/// may therefore be guessed: a sum of many is nearly normal, and the bound is then exp(−z² ÷ 2) at z deviations.
bool bound_is_narrower(const std::vector<OpenStrata>& blocks, const Exact& tail, const Exact& of_block)
{
    if (blocks.size() <= 1) return false;
    double in_blocks = 0;
    double all = 0;
    for (const auto& block : blocks) {
        const double own = spread_of(block);
        in_blocks += std::sqrt(own);
        all += own;
    }
    return std::sqrt(-2 * std::log(tail.approximately()) * all) <
        deviations(of_block.approximately()) * in_blocks;
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
    if (bound_is_narrower(blocks, tail, own)) {
        const auto open = joined(blocks);
        TailBound tails(designs_of(open));
        return {sum.low + lower_end(tails, open, tail), sum.high + upper_end(tails, open, tail)};
    }
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
    if (bound_is_narrower(blocks, tail, own)) {
        const auto open = joined(blocks);
        TailBound tails(designs_of(open));
        return sum + upper_end(tails, open, tail);
    }
    for (const auto& block : blocks) {
        LargestTail tails(designs_of(block));
        sum += upper_end(tails, block, own);
    }
    return sum;
}

} // namespace tenken
