#pragma once

#include "base/exact.hpp"
#include "model/assessment.hpp"

#include <optional>
#include <vector>

namespace tenken {

/// The score if one instance stood at another level, all else as it is. (What other questions that answer would
/// bring up is not part of it: an assessment does not know conditions.) Null level: if it did not apply.
/// `item` must be one of the assessment's. For many items see ScoreSums.
[[nodiscard]] std::optional<Exact> score_if(
    const Assessment& assessment, const AssessedItem& item, const Level* level);

/// What mending a finding, or answering an open item well, is worth.
struct Improvement {
    const AssessedItem* item = nullptr;
    const Level* best = nullptr; ///< of the levels that the item can reach, the one with most points
    std::optional<Exact> value;  ///< the score then
    std::optional<Exact> gain;   ///< by how much it is higher; nothing where there is no score now
};

/// The findings, what raises the score most first; equal ones: critical ones first, then in checklist order.
/// Points into `assessment`.
[[nodiscard]] std::vector<Improvement> mended_findings(const Assessment& assessment);

/// The same for the scored items that are open.
[[nodiscard]] std::vector<Improvement> answered_open_items(const Assessment& assessment);

} // namespace tenken
