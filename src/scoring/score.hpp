#pragma once

#include "base/exact.hpp"
#include "model/assessment.hpp"
#include "scoring/breakdown.hpp"
#include "scoring/item_score.hpp"
#include "scoring/tally.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tenken {

/// Whether everything was asked and answered.
enum class Status { complete, incomplete };

/// What the answers amount to, worst first.
enum class Result { needs_improvement, to_confirm, findings, good };

struct SectionScore {
    std::string id;
    Tally tally;
    std::optional<Exact> value; ///< percent
};

/// What "not applicable" does to the score.
struct NotApplicableEffect {
    int items = 0;                 ///< scored instances that do not apply
    Exact weight;                  ///< their weights' sum
    std::optional<Exact> if_unmet; ///< the score if each stood at the lowest points of its scale
};

/// All figures of an assessment, exact; percentages lie on a scale whose full marks are 100.
struct Score {
    std::optional<Exact> value;         ///< nothing: no score (算出対象なし), neither 0 nor 100
    std::optional<Exact> low;           ///< the lowest score that answering the items open now could give
    std::optional<Exact> high;          ///< the highest
    Tally tally;                        ///< over all sections, whatever the method
    std::vector<SectionScore> sections; ///< in the assessment's order, also those without a score
    std::optional<std::string> grade;   ///< from the exact value
    Status status = Status::incomplete;
    Result result = Result::good;
    std::vector<std::string> critical; ///< instances of critical items at a finding level
    NotApplicableEffect not_applicable;
};

/// Scores an assessment (design: "The score"; docs/scoring.md gives the rule behind each figure).
[[nodiscard]] Score score(const Assessment& assessment);

/// `score(assessment).value` alone.
[[nodiscard]] std::optional<Exact> score_value(const Assessment& assessment);

/// The assessment with every scored item that does not apply standing at the lowest points of its scale.
[[nodiscard]] Assessment with_not_applicable_unmet(const Assessment& assessment);

/// The label of the grade that a score bears; nothing without grades. A score below all bears the lowest, which
/// catches everything.
[[nodiscard]] std::optional<std::string> grade_of(const ScoringRules& rules, const Exact& value);

} // namespace tenken
