#pragma once

#include "check/lint_against.hpp"
#include "formats/report/data.hpp"

#include <string>
#include <vector>

/// The parts of which holding a checklist against an older edition is made.
namespace tenken {

/// What a report tells of the edition that it was made with. Places are the lines of the report's data block.
[[nodiscard]] OldEdition edition_of_report(const ReportBlock& block, const std::string& file);

/// An item with what it needs from its checklist.
struct ItemInPlace {
    const Item& item;
    const Section& section;
    const Scale* scale; ///< null: not scored
};

/// Null where there is no such item.
[[nodiscard]] std::optional<ItemInPlace> item_in_place(const Checklist& checklist, std::string_view id);

/// What of the meaning is another: question, criteria, type, levels, unit, min, max, bands, choices. Compared as in
/// the meaning: NFKC, without white space. With `report`, the old item is known by a report, which has neither
/// criteria nor min and max.
[[nodiscard]] std::vector<ChangedPart> meaning_changes(
    const ItemInPlace& before, const ItemInPlace& after, bool report);

/// What changed beside the meaning: weight, scale, critical, scope, audience, section, not_applicable, when. With
/// `report`, nothing is said of audience and when.
[[nodiscard]] std::vector<ChangedPart> rule_changes(
    const ItemInPlace& before, const ItemInPlace& after, bool report);

/// `[a, b]`.
[[nodiscard]] std::string yaml_list(const std::vector<std::string>& entries);

/// What is to be said about the items of both editions, in the order of the new one, those that are gone behind them.
[[nodiscard]] std::vector<EditionFinding> compare_items(
    const OldEdition& old, const Checklist& now, const Forecast& next);

/// What is to be said about the checklist as a whole: its id and edition, scales, scoring, weights of sections.
[[nodiscard]] std::vector<EditionFinding> compare_rules(const OldEdition& old, const Checklist& now);

/// Obligations that fewer items cover than before.
[[nodiscard]] std::vector<EditionFinding> compare_coverage(const OldEdition& old, const Checklist& now);

} // namespace tenken
