#pragma once

#include "model/checklist.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// A new edition of a checklist held against last year's, so that nobody breaks next year's comparison by accident.
/// docs/lint.md says which change is what.
namespace tenken {

/// Last year's edition of a checklist.
struct OldEdition {
    std::string name; ///< as it was named
    Checklist checklist;

    /// It is known by a report only, which has no criteria, minimum, maximum, audience and conditions; the places are
    /// lines of the report.
    bool report = false;

    /// Items of which a report does not tell whether they are asked per subject: nobody answered them.
    std::set<std::string, std::less<>> perhaps_per_subject{};
};

/// The kind of subject of an item that a report shows to be asked per subject: it does not say which.
inline constexpr const char* unknown_subjects = "?";

/// Loads what `--against` names: a checklist (a path, or the name of a built-in one), or a report that was made with
/// it (a name that ends in .md). Throws Failure with all problems.
[[nodiscard]] OldEdition load_old_edition(const std::string& name);

/// What becomes of an item from the one edition to the other.
enum class Continuation {
    compared,
    revised, ///< continued, but not compared
    added,   ///< only the new edition has it
    retired, ///< only the old edition has it
};

struct ForecastItem {
    std::string id;
    Continuation becomes = Continuation::compared;
    std::vector<std::string> relatives; ///< ids in the other edition that it continues, or that continue it
};

/// Each item of both editions, in its checklist's order.
struct Forecast {
    std::vector<ForecastItem> before; ///< compared, revised, retired
    std::vector<ForecastItem> after;  ///< compared, revised, added

    [[nodiscard]] const ForecastItem* find_before(std::string_view id) const;
};

[[nodiscard]] int count_of(const std::vector<ForecastItem>& items, Continuation becomes);

/// Takes every item as asked and answered, and every kind of subject as having subjects.
[[nodiscard]] Forecast forecast(const Checklist& before, const Checklist& after);

/// One key of an item that says something else in the new edition.
struct ChangedPart {
    std::string part;   ///< the key in the checklist: "weight", "question", "criteria.met" …
    std::string before; ///< as one writes it in YAML; empty where there was nothing
    std::string after;
    bool wording = false; ///< free text: worth showing word by word

    bool operator==(const ChangedPart&) const = default;
};

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

/// Two wordings of one id below this likeness (compare/wording.hpp) are another question; below the second one
/// where the item also moved to another section and covers nothing that it covered before. Of the shipped
/// checklist's questions, every rewording in its history lies above the first, 99 of 100 pairs of different
/// questions below it.
inline const Exact least_likeness(2, 5);
inline const Exact least_likeness_elsewhere(3, 5);

} // namespace tenken
