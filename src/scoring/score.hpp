#pragma once

#include "base/exact.hpp"
#include "model/assessment.hpp"
#include "model/names.hpp"
#include "scoring/confirmation.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// The score of an assessment, from a single instance's points up (design: "The score"; docs/scoring.md gives the rule
/// behind each figure). Everything is exact; percentages lie on a scale whose full marks are 100.
namespace tenken {

/// An item instance's own figures.
struct ItemScore {
    Exact points; ///< weight × points of its level
    Exact max;    ///< weight × highest points of its scale
};

/// What the instance adds to the sums. Where several respondents answered (`counts`), its points are the exact mean
/// of theirs. Not applicable under `full`: both are the maximum. Nothing where the instance does not count: not
/// scored, open, hidden, not asked, or not applicable under `exclude`.
[[nodiscard]] std::optional<ItemScore> item_score(const Assessment& assessment, const AssessedItem& item);

/// The same of what is asked as `item`, with another weight, and stands as `answer`, another year's instance, does.
[[nodiscard]] std::optional<ItemScore> item_score(
    const Assessment& assessment, const AssessedItem& item, const AssessedItem& answer, const Exact& weight);

/// Whether the instance is answered at a level that is a finding; of several respondents, by any of them.
[[nodiscard]] bool stands_at_finding(const Assessment& assessment, const AssessedItem& item);

/// Whether it is a finding: it stands at such a level without an exception in force, or it is to be confirmed later.
[[nodiscard]] bool is_finding(const Assessment& assessment, const AssessedItem& item);

/// The levels that an answer to the item can reach, in the order of its scale; none where it is not scored.
[[nodiscard]] std::vector<const Level*> reachable_levels(
    const Assessment& assessment, const AssessedItem& item);

/// Whether the item may be answered with "not applicable".
[[nodiscard]] bool may_fall_out(const Assessment& assessment, const AssessedItem& item);

/// Sums over a set of item instances.
struct Tally {
    Exact points;       ///< Σ weight × points of the level
    Exact max;          ///< Σ weight × highest points of the scale
    int answered = 0;   ///< scored and answered
    int applicable = 0; ///< scored, and answered or open

    /// points ÷ max × 100; nothing where nothing was answered or the maximum is 0.
    [[nodiscard]] std::optional<Exact> percent() const;

    /// Adds one instance of the assessment, with what `item_score` gives it.
    void add(const Assessment& assessment, const AssessedItem& item);
    void add(const Assessment& assessment, const AssessedItem& item, const AssessedItem& answer,
        const Exact& weight);

    Tally& operator+=(const Tally& other);
    Tally& operator-=(const Tally& other);
};

/// The sums behind a score. What one instance would change in them is a difference, however many there are.
class ScoreSums {
public:
    /// Keeps a reference: the assessment must outlive it and stay as it is.
    explicit ScoreSums(const Assessment& assessment);

    [[nodiscard]] const Tally& whole() const { return whole_; }
    [[nodiscard]] const std::vector<Tally>& sections() const { return sections_; } ///< as in the assessment

    /// The score in percent; nothing where there is none.
    [[nodiscard]] std::optional<Exact> value() const;

    /// The score if one instance of the assessment stood at a level of its scale, all else as it is. Null: if it did
    /// not apply.
    [[nodiscard]] std::optional<Exact> value_if(const AssessedItem& item, const Level* level) const;

    /// The same for all scored instances that do not apply: if each stood at the lowest points of its scale.
    [[nodiscard]] std::optional<Exact> value_if_unmet() const;

private:
    /// Σ section weight × percentage, and Σ section weights, over the sections that have a percentage.
    struct Mean {
        Exact sum;
        Exact weights;

        void add(const Tally& tally, const Exact& weight);
        void remove(const Tally& tally, const Exact& weight);
        [[nodiscard]] std::optional<Exact> value() const;
    };

    [[nodiscard]] std::span<const std::size_t> positions_of(std::string_view section) const;
    [[nodiscard]] Mean mean_of(const std::vector<Tally>& sections) const; ///< none under `pooled`
    [[nodiscard]] std::optional<Exact> value_of(const Tally& whole, const Mean& mean) const;

    const Assessment& assessment_;
    Tally whole_;
    std::vector<Tally> sections_;
    std::unordered_map<std::string_view, std::vector<std::size_t>> positions_; ///< of sections, by id
    Mean mean_;
};

/// Whether everything was asked and answered.
enum class Status { complete, incomplete };

/// What the answers amount to, worst first.
enum class Result {
    nothing, ///< nothing scored was answered: there is nothing to judge
    needs_improvement,
    to_confirm,
    findings,
    good,
};

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

/// All figures of an assessment.
struct Score {
    std::optional<Exact> value;         ///< nothing: no score (算出対象なし), neither 0 nor 100
    std::optional<Exact> low;           ///< the lowest score that answering the items open now could give
    std::optional<Exact> high;          ///< the highest
    Tally tally;                        ///< over all sections, whatever the method
    std::vector<SectionScore> sections; ///< in the assessment's order, also those without a score
    std::optional<std::string> grade;   ///< from the exact value
    Status status = Status::incomplete;
    Result result = Result::good;
    std::vector<std::string>
        critical; ///< instances of critical items at a finding level without an exception
    std::vector<std::string> exceptions; ///< instances of which one is in force
    std::vector<Cause> causes;           ///< of a result to be confirmed, whatever the result is
    NotApplicableEffect not_applicable;
};

[[nodiscard]] Score score(const Assessment& assessment);

/// `score(assessment).value` alone.
[[nodiscard]] std::optional<Exact> score_value(const Assessment& assessment);

/// The score of sums that were put together by hand, over all items and over each of the sections.
[[nodiscard]] std::optional<Exact> score_of(const ScoringRules& rules, const Tally& whole,
    std::span<const AssessedSection> sections, std::span<const Tally> section_sums);

/// The assessment with every scored item that does not apply standing at the lowest points of its scale.
[[nodiscard]] Assessment with_not_applicable_unmet(const Assessment& assessment);

/// A score in percent as the unit counts it, rounded once, half away from zero, with the unit's decimals: "2.36".
[[nodiscard]] std::string in_unit(const ScoreUnit& unit, const Exact& percent);

/// The same of a score under these rules; nothing where either is missing.
[[nodiscard]] std::optional<std::string> in_unit(
    const ScoringRules& rules, const std::optional<Exact>& percent);

/// The same with the unit's label, "2.36 段階"; empty where either is missing.
[[nodiscard]] std::string figure_in_unit(const ScoringRules& rules, const std::optional<Exact>& percent);

/// The label of the grade that a score bears; nothing without grades. A score below all bears the lowest, which
/// catches everything.
[[nodiscard]] std::optional<std::string> grade_of(const ScoringRules& rules, const Exact& value);

/// How the formats spell status and result.
inline constexpr std::array<Name<Status>, 2> status_names{{
    {Status::complete, "complete"},
    {Status::incomplete, "incomplete"},
}};

inline constexpr std::array<Name<Result>, 5> result_names{{
    {Result::nothing, "nothing"},
    {Result::needs_improvement, "needs_improvement"},
    {Result::to_confirm, "to_confirm"},
    {Result::findings, "findings"},
    {Result::good, "good"},
}};

constexpr std::string_view status_name(Status status) { return name_in(status_names, status); }
constexpr std::string_view result_name(Result result) { return name_in(result_names, result); }

} // namespace tenken
