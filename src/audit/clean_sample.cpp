#include "audit/clean_sample.hpp"

#include "base/exact.hpp"

#include <algorithm>

namespace tenken {

int most_unseen(int population, int sample)
{
    const int drawn = std::clamp(sample, 0, population);
    Exact clean = 1; // chance that none of `unseen` is in the sample
    int unseen = 0;
    while (unseen < population - drawn) {
        clean *= Exact(population - drawn - unseen, population - unseen);
        if (clean <= Exact(1, 20)) break;
        ++unseen;
    }
    return unseen;
}

std::optional<int> sample_to_show(int population, int percent)
{
    if (population <= 0) return std::nullopt;
    int sample = 0;
    while (most_unseen(population, sample) * 100 > percent * population) ++sample;
    return sample;
}

} // namespace tenken
