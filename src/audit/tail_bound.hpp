#pragma once

#include "audit/hypergeometric.hpp"
#include "base/exact.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace tenken {

/// As LargestTail, for so many strata that the ways to spread a total cannot be gone through: a bound of the largest chance
/// stands in its place, so that a total that LargestTail would keep is always kept.
///
/// For every θ > 0 the chance that an estimate S = Σ N_h ÷ n_h × X_h is at least s is at most E exp(θ (S − s)) (H. Chernoff, A
/// Measure of Asymptotic Efficiency for Tests of a Hypothesis Based on the Sum of Observations, The Annals of Mathematical
/// Statistics 23, 1952, 493-507). Its logarithm is a sum over the strata, each with its own K_h, and so the greatest one over
/// all ways to spread a total is found by always giving the next item to the stratum that gains most by it (where a stratum's
/// gains do not fall, the least concave function above them takes their place, which can only raise the bound). The least
/// bound over a row of θ counts.
///
/// In floating point; what lies within 1e-9 of the limit is kept.
class TailBound {
public:
    explicit TailBound(const std::vector<StratumDesign>& strata);

    /// No greater than LargestTail's of the same name.
    [[nodiscard]] std::int64_t smallest_total(std::span<const int> found, const Exact& tail) const;

private:
    struct Tilt {
        double theta = 0;
        std::vector<double> most; ///< by total: the greatest logarithm of E exp(θ S) over its spreads
    };

    [[nodiscard]] Tilt tilted(double theta) const;

    std::vector<StratumDesign> strata_;
    std::vector<std::vector<double>>
        chances_; ///< of a stratum: of x in the sample when k are marked, at k × (n + 1) + x
    std::int64_t population_ = 0;
    std::vector<Tilt> tilts_;
};

} // namespace tenken
