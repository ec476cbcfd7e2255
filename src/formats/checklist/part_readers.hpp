#pragma once

#include "formats/checklist/loading_state.hpp"

/// The parts of a checklist, each with what reads it.
namespace tenken::loading {

/// Reads `scales`: by id, each with its levels in the order offered, and how "not applicable" is offered.
void read_scales(Loading& loading, const Reading& reading, const Node& node);

/// Reads `scoring`: the method, what not applicable counts as, and the grades. The scales are known.
void read_scoring(Loading& loading, const Reading& reading, const Node& node);

/// Reads `subjects`: the kinds of things of which a department may have several.
void read_subjects(Loading& loading, const Reading& reading, const Node& node);

/// Reads `policy`: its title and edition, and its clauses with their obligations, here or in a file.
void read_policy(Loading& loading, const Reading& reading, const Node& node);

/// Reads `glossary`: a list of terms, or the name of a file that holds one (alone or under `glossary:`).
void read_glossary(Loading& loading, const Reading& reading, const Node& node);

/// Reads `sections`: files beside the checklist, or the sections themselves, in the order listed.
void read_sections(Loading& loading, const Reading& reading, const Node& node);

/// Reads the list of ids that were given up; the items must be known.
void read_retired(Loading& loading, const Reading& reading, const Node& node);

/// Reads one item of a section. The scales are known; other references are noted for the end. Nothing comes
/// back when the item has no usable id.
[[nodiscard]] std::optional<Item> read_item(
    Loading& loading, const Reading& reading, const Node& node, const std::string& section);

/// A weight: a decimal that is not negative.
[[nodiscard]] std::optional<Exact> read_weight(const Reading& reading, const Node& node);

/// Reads what depends on an item's type: type, scale, criteria, unit, min, max, bands, choices, weight,
/// critical and not_applicable. Keys that the type has no use for are problems.
void read_item_type(Loading& loading, const Mapping& map, Item& item);

/// `unit`, `min` and `max` of a number.
void read_range(const Mapping& map, Item& item);

/// `bands`, highest first: of a number reaching down to `min`, of choices to the fewest that can be chosen. `scale` is
/// null where it cannot be relied upon.
[[nodiscard]] std::vector<Band> read_bands(const Mapping& map, const Item& item, const Scale* scale);

/// `criteria`: one for every level but `unknown`, in scale order; of a number those that are given.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> read_criteria(
    const Mapping& map, const Item& item, const Scale* scale);

/// `choices` of an item of type choice or choices, in the order in which they are offered.
[[nodiscard]] std::vector<Choice> read_choices(const Mapping& map, ItemType type);

/// What a condition tests, each with its place.
struct Tested {
    std::vector<Gate> gates;
    std::vector<Reference> subjects; ///< kinds of which there are none
};

/// Whose condition is read: only a check asks whether there are subjects.
enum class ConditionOf { item, check };

/// Reads a condition: {item, is}, {all}, {any}, {not}, of a check {subjects, none} too. What it tests is added to
/// `tested`.
[[nodiscard]] std::optional<Condition> read_condition(
    const Reading& reading, const Node& node, ConditionOf whose, Tested& tested);

/// Reads `checks`: contradictions between answers.
void read_checks(Loading& loading, const Reading& reading, const Node& node);

/// Checks what names something defined elsewhere, when all files are read: obligations, clauses, kinds of
/// subjects and earlier items. Says nothing about what an unreadable part may define.
void check_references(Loading& loading);

/// Checks the gates of all items, when all items are known: that they exist, can be gates, know the answers
/// tested for and, for an item of an `each`, that they are asked of the same subjects; and that no item waits
/// for itself.
void check_conditions(Loading& loading);

} // namespace tenken::loading
