#pragma once

#include "rollup/rollup.hpp"

#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

/// What a rollup keeps of each report, so that ten thousand fit into memory: what reports have in common is there once.
namespace tenken {

/// Notes of fewer characters in comparable form (「同上」) are not compared with one another.
inline constexpr std::size_t shortest_note = 5;

/// What an assessment has in common with others.
struct SharedParts {
    std::shared_ptr<const Assessment> frame; ///< checklist, policy, scales, rules, sections
    std::vector<const AssessedItem*> items;  ///< without free text, plan, criterion and finding years
};

/// What reports share. Grows with the different answers to different questions, not with the reports. Threads may use
/// it at the same time.
class KeptItems {
public:
    KeptItems() = default;
    KeptItems(const KeptItems&) = delete;
    KeptItems& operator=(const KeptItems&) = delete;

    /// The same ones for all assessments that say the same.
    [[nodiscard]] SharedParts share(const Assessment& assessment);
    /// The frame of those alone.
    [[nodiscard]] std::shared_ptr<const Assessment> share_frame(const Assessment& assessment);

private:
    [[nodiscard]] const AssessedItem* item(const AssessedItem& item);
    [[nodiscard]] std::shared_ptr<const Assessment> frame(const Assessment& assessment);

    std::mutex mutex_; ///< of the rest
    std::unordered_multimap<std::size_t, std::unique_ptr<const AssessedItem>>
        items_; ///< by a hash of the answer
    std::vector<std::shared_ptr<const Assessment>> frames_;
};

/// All that a rollup needs of the report, on any thread. `figures`: the score of the assessment. Sets the doubts that
/// the assessment itself gives rise to, but not whether it is listed.
[[nodiscard]] DepartmentYear kept(const ReportToRollUp& report, const Score& figures, KeptItems& shared);

/// The same without figures, items, texts and plans: no more than says whose it is, and whether it counts.
[[nodiscard]] DepartmentYear outline(const ReportToRollUp& report, KeptItems& shared);

} // namespace tenken
