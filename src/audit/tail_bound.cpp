#include "audit/tail_bound.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

namespace tenken {

namespace {

double weight(const StratumDesign& design) { return static_cast<double>(design.population) / design.sample; }

/// The logarithm of E exp(step × X) for X marked items in the sample, when `marked` of the stratum's are. What can be but
/// has too small a chance for a number is given the smallest one.
double log_of_mean(const StratumDesign& design, int marked, std::span<const double> chances, double step)
{
    const int low = std::max(0, design.sample - design.population + marked);
    const int high = std::min(design.sample, marked);
    const double factor = std::exp(-step);
    double sum = 0; // of chance × exp(step × (x − high))
    for (int x = low; x <= high; ++x)
        sum =
            sum * factor + std::max(chances[static_cast<std::size_t>(x)], std::numeric_limits<double>::min());
    return std::log(sum) + step * high;
}

/// The rises of the least concave function that is nowhere below these values, from the first to the last; they never grow.
void add_concave_rises(const std::vector<double>& values, std::vector<double>& rises)
{
    std::vector<std::size_t> corners;
    const auto slope = [&](std::size_t from, std::size_t to) {
        return (values[to] - values[from]) / static_cast<double>(to - from);
    };
    for (std::size_t i = 0; i < values.size(); ++i) {
        while (corners.size() > 1 &&
            slope(corners[corners.size() - 2], corners.back()) <= slope(corners.back(), i))
            corners.pop_back();
        corners.push_back(i);
    }
    for (std::size_t i = 1; i < corners.size(); ++i)
        rises.insert(rises.end(), corners[i] - corners[i - 1], slope(corners[i - 1], corners[i]));
}

} // namespace

TailBound::TailBound(const std::vector<StratumDesign>& strata)
    : strata_(strata)
{
    double mean_weight = 0;
    for (const auto& design : strata_) {
        const std::size_t width = counts(design);
        std::vector<double> chances((static_cast<std::size_t>(design.population) + 1) * width);
        for (int marked = 0; marked <= design.population; ++marked)
            hypergeometric(
                design, marked, std::span(chances).subspan(static_cast<std::size_t>(marked) * width, width));
        chances_.push_back(std::move(chances));
        population_ += design.population;
        mean_weight += weight(design) / static_cast<double>(strata_.size());
    }
    for (double theta = 0.002; theta < 60; theta *= 1.08) tilts_.push_back(tilted(theta / mean_weight));
}

TailBound::Tilt TailBound::tilted(double theta) const
{
    std::vector<double> rises;
    for (std::size_t i = 0; i < strata_.size(); ++i) {
        const std::size_t width = counts(strata_[i]);
        std::vector<double> logs; // of E exp(θ × weight × X), by the marked items
        for (int marked = 0; marked <= strata_[i].population; ++marked) {
            const auto own = std::span(chances_[i]).subspan(static_cast<std::size_t>(marked) * width, width);
            logs.push_back(log_of_mean(strata_[i], marked, own, theta * weight(strata_[i])));
        }
        add_concave_rises(logs, rises); // from 0, where nothing is marked
    }
    std::ranges::sort(rises, std::greater<>());
    Tilt tilt{theta, {0}};
    for (const double rise : rises) tilt.most.push_back(tilt.most.back() + rise);
    return tilt;
}

std::int64_t TailBound::smallest_total(std::span<const int> found, const Exact& tail) const
{
    const std::int64_t least = std::accumulate(found.begin(), found.end(), std::int64_t{0});
    double observed = 0;
    for (std::size_t i = 0; i < strata_.size(); ++i) observed += found[i] * weight(strata_[i]);
    const double limit = std::log(tail.approximately()) - 1e-9;
    for (std::int64_t total = least; total < population_; ++total) {
        double bound = std::numeric_limits<double>::infinity();
        for (const auto& tilt : tilts_)
            bound = std::min(bound, tilt.most[static_cast<std::size_t>(total)] - tilt.theta * observed);
        if (bound > limit) return total;
    }
    return population_;
}

} // namespace tenken
