#pragma once

#include "base/date.hpp"
#include "rollup/rollup.hpp"

#include <map>
#include <span>

/// The parts of one year's summary, each filled in by itself.
namespace tenken {

/// The sums of many assessments as if they were one with all their items. Grows with the sections, not with what is
/// added.
class Pool {
public:
    /// Adds the sums over all items of an assessment, and over its sections in its order. Rules, sections and their
    /// weights are those of the first that knows them.
    void add(const Assessment& rules, const Tally& whole, std::span<const Tally> sections);

    /// By the scoring method: of all items, or the mean of the sections' pooled percentages, weighted by section.
    [[nodiscard]] std::optional<Exact> value() const;

    [[nodiscard]] const Tally& tally() const { return tally_; }
    [[nodiscard]] const std::vector<AssessedSection>& sections() const { return sections_; }
    [[nodiscard]] Tally of_section(const std::string& id) const; ///< empty for one that nobody has

private:
    std::optional<ScoringRules> rules_;
    std::vector<AssessedSection> sections_; ///< in the order of the first that has them
    std::map<std::string, Tally, std::less<>> tallies_;
    Tally tally_;
};

/// The figures of one year over the reports that are counted, sorted as they are to be shown. Without what needs other
/// years (`repeated`, `hints.unchanged`) and without findings.
[[nodiscard]] YearSummary year_summary(
    int year, std::vector<DepartmentYear> departments, const std::vector<std::string>& expected);

/// One entry for each scored question, in checklist order; questions of the same id and another meaning are not mixed.
[[nodiscard]] std::vector<ItemRate> item_rates(const std::vector<DepartmentYear>& departments);

/// At 100, 90 and 80 per cent; empty where no item is answered person by person.
[[nodiscard]] std::vector<Reach> reach_of(const std::vector<ItemRate>& items);

/// The (at most ten) items that most departments fail, most first; among equals those with the lowest rate. Without
/// those that one department alone was asked, where others were asked together.
[[nodiscard]] std::vector<std::size_t> most_failed(const std::vector<ItemRate>& items);

/// Items of which one department knows that it falls short, and others answered わからない or were not asked.
[[nodiscard]] std::vector<std::size_t> worth_spreading(const std::vector<ItemRate>& items);

/// What is needed for a hint at all.
inline constexpr int fewest_for_hint = 5; ///< answers (same level, unchanged)
inline constexpr int fewest_not_applicable = 3;

/// The hints that one year alone gives: the same level for all items (at least `fewest_for_hint` of them), the same
/// note in several departments or items, and not applicable (at least `fewest_not_applicable` times) at least twice as
/// often, and ten percentage points more often, than in the other departments together.
[[nodiscard]] Hints hints_of(const std::vector<DepartmentYear>& departments);

/// Fills in what the year's departments leave to be done: critical items, plans, obligations not confirmed, findings
/// of earlier years. Their `departments`, `frame` and `earlier_findings` must be there already.
void add_findings(YearSummary& year, Date today);

} // namespace tenken
