#pragma once

#include "model/assessment.hpp"
#include "model/audit.hpp"

#include <string_view>

/// What a verdict on one answer must be.
namespace tenken {

/// What it amounts to if the auditor finds `found` (id of a level, or `not_applicable_name`) where the item was answered as
/// it was. Answers are put in order by their points; that an item does not apply claims that nothing is lacking there, and
/// stands between the highest points and all others: 該当なし where a rule is lived in part is overstated, 実施している where
/// there is nothing to which it applies too. The same points agree.
///
/// `not_verifiable` where nothing of the kind can be found: an unknown level, an item that is not scored, or one that
/// may not be left out.
[[nodiscard]] VerdictKind kind_of_finding(
    const Assessment& assessment, const AssessedItem& item, std::string_view found);

/// Whether a verdict can be given on the item: overstated and understated want a level found that is so, the others
/// none.
[[nodiscard]] bool fits(const Assessment& assessment, const AssessedItem& item, const Verdict& verdict);

} // namespace tenken
