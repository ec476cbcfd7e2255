#include "audit/largest_tail.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace tenken {

namespace {

/// Further from the limit than this, floating point decides.
constexpr double doubt = 1e-9;

Exact binomial(int n, int k)
{
    Exact product = 1;
    for (int i = 1; i <= k; ++i) product *= Exact(n - k + i, i);
    return product;
}

/// Splits the strata into two parts of about as many spreads.
std::array<std::vector<std::size_t>, 2> halves(std::span<const StratumDesign> designs)
{
    std::vector<std::size_t> order(designs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto size = [&](std::size_t at) {
        return (designs[at].population + 1.0) * (designs[at].sample + 1.0);
    };
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return size(a) > size(b); });
    std::array<std::vector<std::size_t>, 2> parts;
    std::array<double, 2> sizes{1, 1};
    std::array<double, 2> sums{1, 1};
    for (const std::size_t at : order) {
        const std::size_t to = sizes[0] < sizes[1] ? 0 : 1;
        parts[to].push_back(at);
        sizes[to] *= size(at);
        sums[to] *= designs[at].sample + 1.0;
    }
    if (sums[0] > sums[1]) std::swap(parts[0], parts[1]);
    // Strata of the same design stand side by side, so that spreads which differ in their order alone are met once.
    for (auto& part : parts) {
        std::ranges::stable_sort(part, [&](std::size_t a, std::size_t b) {
            return std::pair(designs[a].population, designs[a].sample) <
                std::pair(designs[b].population, designs[b].sample);
        });
    }
    return parts;
}

} // namespace

double ways_to_spread(std::span<const StratumDesign> strata)
{
    double ways = 1;
    int largest = 0;
    for (const auto& stratum : strata) {
        ways *= stratum.population + 1.0;
        largest = std::max(largest, stratum.population);
    }
    return ways / (largest + 1.0);
}

LargestTail::LargestTail(std::vector<StratumDesign> strata)
{
    std::int64_t denominator = 1;
    for (const auto& design : strata) denominator = std::lcm(denominator, std::int64_t{design.sample});
    for (const auto& design : strata) {
        Stratum stratum{design, design.population * (denominator / design.sample), {}};
        const std::size_t width = counts(design);
        stratum.chance.resize((static_cast<std::size_t>(design.population) + 1) * width);
        for (int marked = 0; marked <= design.population; ++marked) {
            hypergeometric(design, marked,
                std::span(stratum.chance).subspan(static_cast<std::size_t>(marked) * width, width));
        }
        strata_.push_back(std::move(stratum));
        population_ += design.population;
    }
    auto parts = halves(strata);
    first_ = part_of(std::move(parts[0]));
    second_ = part_of(std::move(parts[1]));
}

LargestTail::Part LargestTail::part_of(std::vector<std::size_t> strata) const
{
    Part part;
    part.strata = std::move(strata);
    part.partial.emplace_back(1, 1.0);
    std::vector<std::int64_t> sums{0}; // by the counts so far, the last stratum's fastest
    for (const std::size_t at : part.strata) {
        const auto& stratum = strata_[at];
        part.population += stratum.design.population;
        std::vector<std::int64_t> longer;
        longer.reserve(sums.size() * counts(stratum.design));
        for (const std::int64_t sum : sums) {
            for (int x = 0; x <= stratum.design.sample; ++x) longer.push_back(sum + x * stratum.weight);
        }
        sums = std::move(longer);
        part.partial.emplace_back(sums.size());
    }
    part.sums = sums;
    std::ranges::sort(part.sums);
    part.sums.erase(std::unique(part.sums.begin(), part.sums.end()), part.sums.end());
    for (const std::int64_t sum : sums) {
        const auto place = std::ranges::lower_bound(part.sums, sum);
        part.sum_of.push_back(static_cast<std::uint32_t>(place - part.sums.begin()));
    }
    return part;
}

/// Fills the chances of the counts of the first `depth` + 1 strata of a part.
void LargestTail::extend(Part& part, std::size_t depth, int marked) const
{
    const auto& stratum = strata_[part.strata[depth]];
    const std::size_t width = counts(stratum.design);
    const double* chance = stratum.chance.data() + static_cast<std::size_t>(marked) * width;
    double* out = part.partial[depth + 1].data();
    for (const double before : part.partial[depth]) {
        for (std::size_t x = 0; x < width; ++x) *out++ = before * chance[x];
    }
}

/// The chances of a part's sums, from those of its counts.
void LargestTail::collect(const Part& part, std::vector<double>& chances) const
{
    chances.assign(part.sums.size(), 0);
    const auto& counted = part.partial.back();
    for (std::size_t i = 0; i < counted.size(); ++i) chances[part.sum_of[i]] += counted[i];
}

/// Calls `visit` for every way to spread `left` over a part's strata from `depth` on, of those that differ by the order of
/// like strata alone once.
template <typename Visit>
void LargestTail::spreads_of(
    Part& part, Spread& spread, std::size_t depth, std::int64_t left, const Visit& visit) const
{
    if (depth == part.strata.size()) {
        if (left == 0) visit();
        return;
    }
    std::int64_t room = 0; // in the strata behind
    for (std::size_t i = depth + 1; i < part.strata.size(); ++i)
        room += strata_[part.strata[i]].design.population;
    const std::size_t at = part.strata[depth];
    std::int64_t most = std::min<std::int64_t>(left, strata_[at].design.population);
    if (depth > 0) {
        const std::size_t before = part.strata[depth - 1];
        if (strata_[before].design == strata_[at].design) most = std::min<std::int64_t>(most, spread[before]);
    }
    for (std::int64_t marked = std::max<std::int64_t>(0, left - room); marked <= most; ++marked) {
        spread[at] = static_cast<int>(marked);
        extend(part, depth, spread[at]);
        spreads_of(part, spread, depth + 1, left - marked, visit);
    }
}

LargestTail::Question LargestTail::question_of(std::span<const int> found, const Exact& tail) const
{
    Question question{0, tail, tail.approximately(), {}};
    for (std::size_t i = 0; i < strata_.size(); ++i) question.observed += found[i] * strata_[i].weight;
    for (const std::int64_t sum : first_.sums) {
        const auto least = std::ranges::lower_bound(second_.sums, question.observed - sum);
        question.need.push_back(static_cast<std::uint32_t>(least - second_.sums.begin()));
    }
    return question;
}

Exact LargestTail::exact_chance_of(const Spread& spread, std::int64_t observed) const
{
    std::map<std::int64_t, Exact> ways{{0, 1}};
    Exact all = 1;
    for (std::size_t i = 0; i < strata_.size(); ++i) {
        const auto& [population, sample] = strata_[i].design;
        std::map<std::int64_t, Exact> next;
        for (int x = std::max(0, sample - population + spread[i]); x <= std::min(sample, spread[i]); ++x) {
            const Exact own = binomial(spread[i], x) * binomial(population - spread[i], sample - x);
            for (const auto& [sum, before] : ways) next[sum + x * strata_[i].weight] += before * own;
        }
        ways = std::move(next);
        all *= binomial(population, sample);
    }
    Exact reached;
    for (auto at = ways.lower_bound(observed); at != ways.end(); ++at) reached += at->second;
    return reached / all;
}

bool LargestTail::reaches_with(const Spread& spread, double chance, const Question& question) const
{
    if (std::abs(chance - question.about) > doubt) return chance > question.about;
    return exact_chance_of(spread, question.observed) > question.tail;
}

double LargestTail::chance_of(const Spread& spread, const Question& question)
{
    for (Part* part : {&first_, &second_}) {
        for (std::size_t depth = 0; depth < part->strata.size(); ++depth)
            extend(*part, depth, spread[part->strata[depth]]);
    }
    collect(second_, tails_);
    for (std::size_t i = tails_.size() - 1; i > 0; --i) tails_[i - 1] += tails_[i];
    tails_.push_back(0);
    collect(first_, chances_);
    double chance = 0;
    for (std::size_t i = 0; i < chances_.size(); ++i) chance += chances_[i] * tails_[question.need[i]];
    return chance;
}

bool LargestTail::reaches(std::int64_t total, std::span<const int> found, const Exact& tail)
{
    return reaches(total, question_of(found, tail));
}

bool LargestTail::reaches(std::int64_t total, const Question& question)
{
    Spread spread(strata_.size());
    const std::size_t width = second_.sums.size() + 1; // behind the greatest sum there is nothing
    std::vector<double> tails;                         // of each spread of the second part
    std::vector<Spread> spreads;
    std::vector<double> bound; // the greatest of them, at each sum
    bool reached = false;
    const std::int64_t from = std::max<std::int64_t>(0, total - second_.population);
    const std::int64_t to = std::min(total, first_.population);
    for (std::int64_t own = from; own <= to && !reached; ++own) {
        tails.clear();
        spreads.clear();
        bound.assign(width, 0);
        spreads_of(second_, spread, 0, total - own, [&] {
            collect(second_, tails_);
            tails_.push_back(0);
            for (std::size_t i = width - 1; i > 0; --i) tails_[i - 1] += tails_[i];
            for (std::size_t i = 0; i < width; ++i) bound[i] = std::max(bound[i], tails_[i]);
            tails.insert(tails.end(), tails_.begin(), tails_.end());
            spreads.push_back(spread);
        });
        spreads_of(first_, spread, 0, own, [&] {
            if (reached) return;
            collect(first_, chances_);
            const auto chance_by = [&](const double* of) {
                double chance = 0;
                for (std::size_t i = 0; i < chances_.size(); ++i)
                    chance += chances_[i] * of[question.need[i]];
                return chance;
            };
            if (chance_by(bound.data()) < question.about - doubt) return;
            for (std::size_t other = 0; other < spreads.size() && !reached; ++other) {
                const double chance = chance_by(tails.data() + other * width);
                if (chance < question.about - doubt) continue;
                Spread whole = spread;
                for (const std::size_t at : second_.strata) whole[at] = spreads[other][at];
                reached = reaches_with(whole, chance, question);
            }
        });
    }
    return reached;
}

/// Where climbs begin: the total spread evenly, and filled into the strata in turn, beginning with each.
std::vector<LargestTail::Spread> LargestTail::starts(std::int64_t total) const
{
    std::vector<Spread> all;
    for (std::size_t begin = 0; begin <= strata_.size(); ++begin) {
        Spread spread(strata_.size());
        std::int64_t left = total;
        if (begin == strata_.size()) {
            for (std::size_t i = 0; i < strata_.size(); ++i) {
                spread[i] = static_cast<int>(total * strata_[i].design.population / population_);
                left -= spread[i];
            }
        }
        for (std::size_t i = 0; i < strata_.size(); ++i) {
            const std::size_t at = (begin + i) % strata_.size();
            const auto more = std::min<std::int64_t>(left, strata_[at].design.population - spread[at]);
            spread[at] += static_cast<int>(more);
            left -= more;
        }
        all.push_back(std::move(spread));
    }
    return all;
}

bool LargestTail::climb_from(Spread spread, const Question& question)
{
    double best = chance_of(spread, question);
    for (int step = 1 + static_cast<int>(population_ / 8); step > 0;) {
        if (best > question.about - doubt && reaches_with(spread, best, question)) return true;
        bool better = false;
        for (std::size_t from = 0; from < spread.size(); ++from) {
            for (std::size_t to = 0; to < spread.size(); ++to) {
                if (from == to || spread[from] < step) continue;
                if (spread[to] + step > strata_[to].design.population) continue;
                Spread moved = spread;
                moved[from] -= step;
                moved[to] += step;
                const double chance = chance_of(moved, question);
                if (chance <= best) continue;
                best = chance;
                spread = std::move(moved);
                better = true;
            }
        }
        if (!better) step /= 2;
    }
    return best > question.about - doubt && reaches_with(spread, best, question);
}

bool LargestTail::climb(std::int64_t total, const Question& question)
{
    return std::ranges::any_of(
        starts(total), [&](const Spread& start) { return climb_from(start, question); });
}

std::int64_t LargestTail::smallest_total(std::span<const int> found, const Exact& tail)
{
    const Question question = question_of(found, tail);
    const std::int64_t least = std::accumulate(found.begin(), found.end(), std::int64_t{0});
    if (question.observed == 0) return least;
    std::int64_t low = least - 1; // the climb reaches nothing so far down
    std::int64_t high = population_;
    while (high - low > 1) {
        const std::int64_t middle = low + (high - low) / 2;
        (climb(middle, question) ? high : low) = middle;
    }
    while (high > least && reaches(high - 1, question)) --high;
    return high;
}

} // namespace tenken
