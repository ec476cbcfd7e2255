#pragma once

#include "model/assessment.hpp"
#include "model/audit.hpp"

#include <span>
#include <vector>

/// What of a department's answers can be audited, and how it is divided. Pointers are into the assessment.
namespace tenken {

/// The scored instances that are answered or not applicable and that the department answered itself, in the order of the
/// checklist: not those which the coordinating department answers for all, nor those which the one that serves it does.
[[nodiscard]] std::vector<const AssessedItem*> audit_population(const Assessment& assessment);

/// An instance of the population in its stratum.
struct PlacedItem {
    const AssessedItem* item = nullptr;
    Stratum stratum = Stratum::rest;
    DrawReason reason = DrawReason::random; ///< why it would be taken whole; `random` in the rest
};

/// As many pointed items at most are taken whole.
inline constexpr std::size_t most_pointed = 8;

/// The population in its three strata, each instance once, in the order of the checklist; the first that holds:
/// critical; pointed, as the reports of the years before (`earlier`, last year's first, as many as there are) and the
/// checks tell; the rest. Of more than `most_pointed` pointed ones those with the earlier reason stay
/// (`DrawReason`), then those of greater weight, then those that stand first in the checklist; the others are of the rest.
/// Nothing of this hangs on the draw: who is left for the rest has the same chance as anybody there.
///
/// `unchanged` wants two earlier years whose item compares (compare/kinship.hpp).
[[nodiscard]] std::vector<PlacedItem> place_in_strata(
    const Assessment& assessment, std::span<const Assessment* const> earlier);

} // namespace tenken
