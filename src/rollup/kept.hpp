#pragma once

#include "rollup/rollup.hpp"

#include <memory>
#include <unordered_map>
#include <vector>

/// What a rollup keeps of each report, so that ten thousand fit into memory: what reports have in common is there once.
namespace tenken {

/// Notes of fewer characters in comparable form (「同上」) are not compared with one another.
inline constexpr std::size_t shortest_note = 5;

/// What reports share. Grows with the different answers to different questions, not with the reports.
class KeptItems {
public:
    KeptItems() = default;
    KeptItems(const KeptItems&) = delete;
    KeptItems& operator=(const KeptItems&) = delete;

    /// The item without free text, plan, criterion and finding years: the same one for all that say the same.
    [[nodiscard]] const AssessedItem* share(const AssessedItem& item);

    /// The part of an assessment that all reports of one edition share: checklist, policy, scales, rules, sections.
    [[nodiscard]] std::shared_ptr<const Assessment> frame(const Assessment& assessment);

private:
    std::unordered_multimap<std::size_t, std::unique_ptr<const AssessedItem>>
        items_; ///< by a hash of the answer
    std::vector<std::shared_ptr<const Assessment>> frames_;
};

/// What of a report can be worked out without the others, on any thread.
struct PreparedReport {
    Assessment assessment;
    DepartmentYear figures;               ///< without what is shared: frame, items, and what points into them
    std::vector<std::string> unconfirmed; ///< ids of obligations, for `DepartmentYear::unconfirmed`
};

/// `figures`: the score of the assessment, where it is known. Sets the doubts that the assessment itself gives rise to,
/// but not whether it is listed. With `keep_words`, notes and evidence are kept.
[[nodiscard]] PreparedReport prepared(ReportToRollUp report, bool keep_words, const Score* figures = nullptr);

/// All that a rollup needs of the report.
[[nodiscard]] DepartmentYear kept(PreparedReport report, KeptItems& shared);

} // namespace tenken
