#pragma once

#include "check/lint_against_changes.hpp"
#include "check/lint_against_forecast.hpp"
#include "check/lint_against_old.hpp"

#include <algorithm>
#include <string>
#include <vector>

/// A new edition of a checklist held against last year's, so that nobody breaks next year's comparison by accident.
/// docs/lint.md says which change is what.
namespace tenken {

/// A word of the catalogue about one change between two editions.
struct EditionFinding {
    bool breaks = false; ///< breaks the comparison, perhaps by accident; otherwise it is information
    Problem problem;     ///< its place is in the new edition
    Place old; ///< where the old edition says what it said; the edition itself where it says nothing
    std::vector<ChangedPart> changes;
};

struct EditionComparison {
    std::string old; ///< the old edition as it was named
    std::string old_edition;
    std::string old_sha256;
    std::string edition;
    std::vector<EditionFinding> findings; ///< those that break first
    Forecast next;                        ///< what next year's comparison will look like

    [[nodiscard]] bool breaks() const
    {
        return std::ranges::any_of(findings, [](const EditionFinding& finding) { return finding.breaks; });
    }
};

/// Holds `now` against an older edition of it.
[[nodiscard]] EditionComparison lint_against(const OldEdition& old, const Checklist& now);

/// Two wordings of one id below this likeness (compare/likeness.hpp) are another question; below the second one
/// where the item also moved to another section and covers nothing that it covered before. Of the shipped
/// checklist's questions, every rewording in its history lies above the first, 99 of 100 pairs of different
/// questions below it.
inline const Exact least_likeness(2, 5);
inline const Exact least_likeness_elsewhere(3, 5);

} // namespace tenken
