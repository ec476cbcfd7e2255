#pragma once

#include "audit/rates.hpp"

#include <optional>
#include <span>

/// What the auditor's verdicts do to the score (監査を踏まえた評点). Nothing of it is written into a report.
namespace tenken {

/// In percent, exact. Over several departments their items are summed, as a rollup does it, under the first one's rules.
struct ImpliedScore {
    std::optional<Exact> answered; ///< the score of the answers as they are
    std::optional<Exact> implied;  ///< with the levels that were found in their place
    std::optional<Exact> low;      ///< 最も低い場合
    std::optional<Exact> high;     ///< 最も高い場合

    /// So many items that nobody has looked at, or that could not be verified, are taken to be overstated at most; so many
    /// that nobody has looked at understated.
    int unseen_overstated = 0;
    int unseen_understated = 0;

    /// 評点の開き: the score as answered − the implied one; above 0 where the verdicts lower it.
    [[nodiscard]] std::optional<Exact> gap() const;
};

/// The score as answered, as implied, and between which bounds the score lies that an audit of every item would imply.
///
/// The bounds hold with a chance of at least 95 %: with 97.5 % each, no more items are overstated and no more are understated
/// than the upper limits of their totals (audit/interval.hpp), those that could not be verified counted as overstated. Within
/// these limits `low` takes those items, and those levels of theirs, that lower the score most, and `high` those that
/// raise it most (audit/score_extremes.hpp). So they are conservative: nobody claims that the worst items are those that
/// nobody has looked at, only that it cannot be ruled out.
///
/// An overstated item may stand at any level below the one answered that an answer can come to, or not apply, and so on
/// (`kind_of_finding`).
[[nodiscard]] ImpliedScore implied_score(std::span<const AuditedReport> audits);

} // namespace tenken
