#include "audit/hypergeometric.hpp"

#include <algorithm>
#include <numeric>

namespace tenken {

void hypergeometric(const StratumDesign& design, int marked, std::span<double> chances)
{
    const int unmarked = design.population - marked;
    const int low = std::max(0, design.sample - unmarked);
    const int high = std::min(design.sample, marked);
    const auto ratio = [&](int x) { // chance of x + 1 over that of x
        return static_cast<double>(marked - x) * (design.sample - x) /
            (static_cast<double>(x + 1) * (unmarked - design.sample + x + 1));
    };
    const auto at = [&](int x) -> double& { return chances[static_cast<std::size_t>(x)]; };
    std::ranges::fill(chances, 0);
    int likeliest = low;
    while (likeliest < high && ratio(likeliest) > 1) ++likeliest;
    at(likeliest) = 1;
    for (int x = likeliest; x < high; ++x) at(x + 1) = at(x) * ratio(x);
    for (int x = likeliest; x > low; --x) at(x - 1) = at(x) / ratio(x - 1);
    const double sum = std::accumulate(chances.begin(), chances.end(), 0.0);
    for (double& chance : chances) chance /= sum;
}

} // namespace tenken
