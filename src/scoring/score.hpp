#pragma once

#include "base/exact.hpp"
#include "model/assessment.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tenken {

/// Whether everything was asked and answered.
enum class Status { complete, incomplete };

/// What the answers amount to, worst first.
enum class Result { needs_improvement, to_confirm, findings, good };

/// Sums over a set of item instances.
struct Tally {
    Exact points;
    Exact max;
    int answered = 0;   ///< scored and answered
    int applicable = 0; ///< scored, and answered or open

    /// points ÷ max × 100; nothing where nothing was answered or the maximum is 0.
    [[nodiscard]] std::optional<Exact> percent() const;
};

struct SectionScore {
    std::string id;
    Tally tally;
    std::optional<Exact> value; ///< percent
};

/// What "not applicable" does to the score.
struct NotApplicableEffect {
    int items = 0;                   ///< scored instances that do not apply
    Exact weight;                    ///< their weights' sum
    std::optional<Exact> if_unmet;   ///< the score if each stood at the lowest points of its scale
};

/// All figures of an assessment, exact; percentages lie on a scale whose full marks are 100.
struct Score {
    std::optional<Exact> value; ///< nothing: no score (算出対象なし), neither 0 nor 100
    std::optional<Exact> low;   ///< the lowest score that answering the items open now could give
    std::optional<Exact> high;  ///< the highest
    Tally tally;                ///< over all sections, whatever the method
    std::vector<SectionScore> sections; ///< in the assessment's order, also those without a score
    std::optional<std::string> grade;
    Status status = Status::incomplete;
    Result result = Result::good;
    std::vector<std::string> critical; ///< instances of critical items at a finding level
    NotApplicableEffect not_applicable;
};

/// Scores an assessment (design: "The score").
[[nodiscard]] Score score(const Assessment& assessment);

/// An item instance's own figures: weight × points of its level, and weight × the highest points of its scale.
/// Nothing where the instance does not count (not scored, not answered, or not applicable under `exclude`).
struct ItemScore {
    Exact points;
    Exact max;
};
[[nodiscard]] std::optional<ItemScore> item_score(const Assessment& assessment, const AssessedItem& item);

/// Whether the instance is answered at a level that is a finding.
[[nodiscard]] bool is_finding(const Assessment& assessment, const AssessedItem& item);

/// What the items can be grouped by for reading. Groups other than sections overlap.
enum class Facet { clause, property, threat, aspect };

struct Group {
    std::string id; ///< clause id, or the name in model/names.hpp
    Tally tally;
};

/// The groups that have applicable items, in the order of the checklist (properties and aspects: of their
/// enumeration; threats: by their number).
[[nodiscard]] std::vector<Group> breakdown(const Assessment& assessment, Facet facet);

/// Obligations of the policy for which no covering item was answered this year.
[[nodiscard]] std::vector<const Obligation*> unconfirmed_obligations(const Assessment& assessment);

} // namespace tenken
