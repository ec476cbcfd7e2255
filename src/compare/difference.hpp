#pragma once

#include "model/assessment.hpp"

#include <optional>
#include <string>
#include <vector>

/// What changed between two inspections, and why the score moved (docs/diff.md).
namespace tenken {

/// What became of an item instance from the one year to the other.
enum class Change {
    improved,
    worsened,
    excepted,        ///< the same points, and an exception is in force that was not
    exception_ended, ///< the same points, still a finding, and the exception that let it be is no longer in force
    unproved,        ///< the same points, and now left to be confirmed later (根拠未確認)
    changed,  ///< another answer of the same points, another reason for not applicable, or an unscored value
    state,    ///< open, answered, not applicable, hidden, not asked: from one to another
    evidence, ///< only note, evidence or plan
    added,
    retired,
    revised, ///< not compared: the question is another one, or was split or merged
    unchanged,
};

/// What an auditor looks for first.
enum class Concern {
    critical_fell,
    rose_without_evidence, ///< improved, and no piece of evidence that was not there before
    newly_not_applicable,
    /// After the day by which the former plan was to be carried out it was not, or in part only, as the later year
    /// says; where it says nothing, the finding is still there.
    plan_broken,
    third_finding, ///< at a finding level for the third year; see `mark_third_findings`
    still_finding, ///< at a finding level in both years
};

/// One item instance of either year. Points into the two assessments.
struct ItemDifference {
    std::string item; ///< instance id in the new year, or in the old one where the new has none
    Change change = Change::unchanged;
    const AssessedItem* before = nullptr; ///< null: not there, or there was no such subject
    const AssessedItem* after = nullptr;
    State state_before =
        State::hidden; ///< also where `before` is null: a subject that is not there is hidden
    State state_after = State::hidden;
    std::vector<std::string>
        relatives;      ///< other ids that it continues, or that continue it, in the other year
    std::string remark; ///< why it compares although its wording changed
    std::vector<Concern> concerns;
};

/// The way from the old score to the new one.
enum class StepId {
    before,  ///< the old score ("old")
    common,  ///< only items that compare; everything else as in the old year
    answers, ///< what was answered in both years gets the new answers
    state,   ///< every state as in the new year; subjects that came or went
    rules,   ///< new weights, points, sections, method, rule for not applicable
    after,   ///< the new score, with items added and revised ("new")
};

struct Step {
    StepId id = StepId::before;
    std::optional<Exact> score; ///< exact
    /// The difference of the rounded score to that of the nearest step before that has one, so that printed
    /// differences add up; nothing in the first step and where there is no such step or no score.
    std::optional<Exact> delta;
};

struct SectionDifference {
    std::string id;
    std::string title;
    std::string clause;
    std::vector<Step> steps;
};

/// The score over what was answered in both years, under the old year's weights and rules.
struct LikeForLike {
    std::optional<Exact> before;
    std::optional<Exact> after;
};

/// Points into both assessments, which must outlive it.
struct Difference {
    std::vector<ItemDifference>
        items; ///< in the new checklist's order, what only the old one has at its place

    /// The same roles were asked in both years. Otherwise the scores are not comparable: there are no steps, no
    /// `delta`, no like-for-like.
    bool same_roles = true;
    std::optional<Exact> score_before;
    std::optional<Exact> score_after;
    std::optional<Exact> delta; ///< of the rounded scores
    LikeForLike like_for_like;
    std::vector<Step> steps;
    std::vector<SectionDifference>
        sections; ///< in the new order, behind them those that only the old year has

    /// More of the movement comes from states and checklist than from answers.
    bool mostly_not_answers = false;

    [[nodiscard]] bool any(Change change) const;
    [[nodiscard]] bool empty() const; ///< every item unchanged, and the same score
};

/// Whether the same roles were asked: otherwise the scores do not compare.
[[nodiscard]] bool same_roles(const std::vector<std::string>& before, const std::vector<std::string>& after);

/// Compares two inspections. Each step is scored as an assessment of its own, so that the steps telescope.
[[nodiscard]] Difference compare(const Assessment& before, const Assessment& after);

/// Turns `still_finding` into `third_finding` where `earlier`, the comparison of the year before the old one with the
/// old one, says the same of the item.
void mark_third_findings(Difference& difference, const Difference& earlier);

} // namespace tenken
