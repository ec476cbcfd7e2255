#pragma once

#include "audit/hypergeometric.hpp"
#include "base/exact.hpp"

#include <cstdint>
#include <span>
#include <vector>

/// The largest chance of an estimate, over all ways to spread a total over strata.
namespace tenken {

/// How many ways there are at most to spread one total over the strata: the product of population + 1 over all but the
/// largest one, whose share is what is left.
[[nodiscard]] double ways_to_spread(std::span<const StratumDesign> strata);

/// For strata whose samples are independent, with K_h marked items in stratum h and X_h of them in its sample: which totals
/// T = Σ K_h could have led to an estimate Σ N_h ÷ n_h × X_h as great as the one observed.
///
/// U(T), the largest over all (K_h) with this total of P(estimate >= observed), never falls as T grows: one more marked item
/// in any stratum makes its X_h stochastically greater. So the totals with U(T) > α are all from some T on, which
/// `smallest_total` finds. A climb over neighbouring spreads, as in Wendell and Schmee (1996), gives a T that is one
/// of them; that the one below is none is then shown by going through every spread of it, but for those of which a
/// bound says that they cannot reach α.
///
/// Chances are reckoned in floating point with a relative error below 1e-11 (recurrences and sums of positive numbers
/// without logarithms); where one lies within 1e-9 of α it is reckoned again in exact numbers, so that every decision
/// is exact.
class LargestTail {
public:
    explicit LargestTail(std::vector<StratumDesign> strata);

    /// The smallest total, from Σ found on, for which some spread gives an estimate as great as that of `found` with a
    /// chance above `tail`. `found`: in the strata's order.
    [[nodiscard]] std::int64_t smallest_total(std::span<const int> found, const Exact& tail);

    /// Whether `total` is such a total, by going through its spreads.
    [[nodiscard]] bool reaches(std::int64_t total, std::span<const int> found, const Exact& tail);

private:
    using Spread = std::vector<int>; ///< K_h, in the strata's order

    struct Stratum {
        StratumDesign design;
        std::int64_t weight = 1;    ///< N ÷ n, all of them over one denominator
        std::vector<double> chance; ///< of x in the sample when k are marked, at k × (n + 1) + x
    };

    /// A part of the strata, whose samples are reckoned together.
    struct Part {
        std::vector<std::size_t> strata;
        std::int64_t population = 0;
        std::vector<std::int64_t> sums;           ///< that the part of the estimate can come to, ascending
        std::vector<std::uint32_t> sum_of;        ///< position in `sums`, by the samples' counts
        std::vector<std::vector<double>> partial; ///< chances of the counts of the first strata; scratch
    };

    /// What is asked of one total.
    struct Question {
        std::int64_t observed = 0; ///< the estimate, over the common denominator
        Exact tail;
        double about = 0; ///< `tail`, nearly
        std::vector<std::uint32_t>
            need; ///< by position in the first part's sums: the least one of the second's
    };

    [[nodiscard]] Question question_of(std::span<const int> found, const Exact& tail) const;
    [[nodiscard]] Part part_of(std::vector<std::size_t> strata) const;
    void extend(Part& part, std::size_t depth, int marked) const;
    void collect(const Part& part, std::vector<double>& chances) const;
    template <typename Visit>
    void spreads_of(
        Part& part, Spread& spread, std::size_t depth, std::int64_t left, const Visit& visit) const;

    [[nodiscard]] bool reaches(std::int64_t total, const Question& question);
    [[nodiscard]] bool reaches_with(const Spread& spread, double chance, const Question& question) const;
    [[nodiscard]] double chance_of(const Spread& spread, const Question& question);
    [[nodiscard]] Exact exact_chance_of(const Spread& spread, std::int64_t observed) const;
    [[nodiscard]] bool climb(std::int64_t total, const Question& question);
    [[nodiscard]] bool climb_from(Spread spread, const Question& question);
    [[nodiscard]] std::vector<Spread> starts(std::int64_t total) const;

    std::vector<Stratum> strata_;
    std::int64_t population_ = 0;
    Part first_;                  ///< of which few sums are possible
    Part second_;                 ///< of the others
    std::vector<double> chances_; ///< scratch
    std::vector<double> tails_;   ///< scratch
};

} // namespace tenken
