#pragma once

#include "model/assessment.hpp"
#include "scoring/confirmation.hpp"

#include <vector>

/// The items that a confirmer has to look at. The pointers are into the assessment.
namespace tenken {

/// Findings that have neither a plan nor the confirmer's sentence, nor an exception in force.
[[nodiscard]] std::vector<const AssessedItem*> findings_without_plan(const Assessment& assessment);

/// What a cause is about: of a contradiction the items that its check names, as far as they were answered or do not
/// apply; else the one item.
[[nodiscard]] std::vector<const AssessedItem*> items_of(const Assessment& assessment, const Cause& cause);

/// Those of them that are no findings yet, and can become one by a level alone.
[[nodiscard]] std::vector<const AssessedItem*> pointable_items(
    const Assessment& assessment, const Cause& cause);

} // namespace tenken
