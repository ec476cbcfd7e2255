#pragma once

#include "model/checklist.hpp"

#include <string>
#include <vector>

namespace tenken {

/// One key of an item that says something else in the new edition.
struct ChangedPart {
    std::string part;   ///< the key in the checklist: "weight", "question", "criteria.met" …
    std::string before; ///< as one writes it in YAML; empty where there was nothing
    std::string after;
    bool wording = false; ///< free text: worth showing word by word

    bool operator==(const ChangedPart&) const = default;
};

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

} // namespace tenken
