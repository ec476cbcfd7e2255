#include "formats/checklist/part_readers.hpp"

#include "formats/yaml/values.hpp"

namespace tenken::loading {

namespace {

constexpr std::string_view reserved_level = "not_applicable";

Level read_level(const Reading& reading, const Node& node, UniqueIds& ids)
{
    Level level;
    const Mapping map(reading, node, {"id", "label", "mark", "points", "finding", "printed"});
    if (!map.usable()) return level;
    level.id = map.get_required("id", read_id).value_or("");
    if (level.id == reserved_level)
        reading.report("checklist.reserved_level", *map.find("id"), level.id);
    else if (!level.id.empty())
        ids.add(reading, *map.find("id"), level.id);
    level.label = map.get_required("label", read_line).value_or("");
    level.mark = map.get("mark", read_line).value_or("");
    level.printed = map.get("printed", read_line).value_or(level.label);
    level.points = map.get_required("points", read_decimal).value_or(Exact());
    level.finding = map.get("finding", read_boolean).value_or(false);
    return level;
}

NotApplicable read_not_applicable(const Reading& reading, const Node& node)
{
    NotApplicable result;
    const Mapping map(reading, node, {"label", "mark", "reasons", "counts"});
    if (!map.usable()) return result;
    result.label = map.get_required("label", read_line).value_or("");
    result.mark = map.get("mark", read_line).value_or("");
    if (const Node* counts = map.find("counts"))
        result.counts = read_one_of(reading, *counts, not_applicable_rule_names);
    const Node* reasons = map.find("reasons");
    if (reasons == nullptr) return result;
    UniqueIds ids("checklist.duplicate_reason");
    for (const auto& entry : read_list(reading, *reasons)) {
        const Mapping reason(reading, entry, {"id", "label"});
        if (!reason.usable()) continue;
        Reason read{reason.get_required("id", read_id).value_or(""),
            reason.get_required("label", read_line).value_or("")};
        if (!read.id.empty()) ids.add(reading, *reason.find("id"), read.id);
        result.reasons.push_back(std::move(read));
    }
    return result;
}

Scale read_scale(const Reading& reading, const Node& node)
{
    Scale scale;
    const Mapping map(reading, node, {"levels", "not_applicable"});
    if (!map.usable()) return scale;
    UniqueIds ids("checklist.duplicate_level");
    if (const Node* levels = map.require("levels")) {
        const std::size_t before = reading.count();
        for (const auto& entry : read_filled_list(reading, *levels, most_of_one))
            scale.levels.push_back(read_level(reading, entry, ids));
        if (reading.count() == before && scale.highest() <= 0)
            reading.report("checklist.scale_without_points", *levels);
    }
    if (const Node* offered = map.find("not_applicable"))
        scale.not_applicable = read_not_applicable(reading, *offered);
    return scale;
}

/// The lowest percentage that any checklist on these scales can come to: a mean of items lies between the
/// lowest and the highest of their own percentages.
Exact lowest_percentage(const std::vector<Scale>& scales)
{
    Exact lowest;
    bool first = true;
    for (const auto& scale : scales) {
        const Exact ratio = scale.lowest() / scale.highest() * 100;
        if (first || ratio < lowest) lowest = ratio;
        first = false;
    }
    return lowest;
}

/// A decimal that is not above `value`.
std::string shown_at_most(const Exact& value)
{
    if (const auto decimal = value.decimal()) return *decimal;
    const Exact rounded = value.rounded_value();
    return (rounded > value ? rounded - Exact(1, 10) : rounded).text();
}

void read_grades(Loading& loading, const Reading& reading, const Node& node)
{
    auto& grades = loading.checklist.scoring.grades;
    const std::size_t before = reading.count();
    const Node* last = nullptr;
    for (const auto& entry : read_list(reading, node)) {
        const Mapping map(reading, entry, {"min", "label"});
        if (!map.usable()) continue;
        const auto min = map.get_required("min", read_decimal);
        auto label = map.get_required("label", read_line);
        if (!min || !label) continue;
        last = map.find("min");
        if (!grades.empty() && *min >= grades.back().min) reading.report("checklist.grades_order", *last);
        grades.push_back({*min, std::move(*label)});
    }
    if (grades.empty() || reading.count() != before) return;
    if (!loading.unsound_scales.empty() || loading.checklist.scales.empty()) return;
    const Exact lowest = lowest_percentage(loading.checklist.scales);
    if (grades.back().min > lowest) reading.report("checklist.grades_gap", *last, shown_at_most(lowest));
}

std::optional<ScoreUnit> read_unit(const Reading& reading, const Node& node)
{
    constexpr int most_decimals = 3;
    const Mapping map(reading, node, {"min", "max", "decimals", "label"});
    if (!map.usable()) return std::nullopt;
    ScoreUnit unit;
    const auto min = map.get_required("min", read_decimal);
    const auto max = map.get_required("max", read_decimal);
    unit.label = map.get("label", read_line).value_or("");
    if (const Node* decimals = map.find("decimals")) {
        unit.decimals = 0;
        while (unit.decimals <= most_decimals && decimals->value != std::to_string(unit.decimals))
            ++unit.decimals;
        if (!decimals->plain || unit.decimals > most_decimals)
            reading.report("checklist.unit_decimals", *decimals, decimals->value);
    }
    if (!min || !max) return std::nullopt;
    if (*min == *max) reading.report("checklist.unit_empty", *map.find("max"));
    unit.min = *min;
    unit.max = *max;
    return unit;
}

void read_terms(Loading& loading, const Reading& reading, const Node& list)
{
    UniqueIds terms("checklist.duplicate_term");
    for (const auto& entry : read_list(reading, list)) {
        const Mapping map(reading, entry, {"term", "reading", "meaning", "clause"});
        if (!map.usable()) continue;
        GlossaryEntry read;
        read.term = map.get_required("term", read_line).value_or("");
        if (!read.term.empty()) terms.add(reading, *map.find("term"), read.term);
        read.reading = map.get("reading", read_line).value_or("");
        read.meaning = map.get_required("meaning", read_text).value_or("");
        read.clause = map.get("clause", read_name).value_or("");
        if (!read.clause.empty())
            loading.glossary_clauses.push_back({read.clause, reading.spot(*map.find("clause"))});
        loading.checklist.glossary.push_back(std::move(read));
    }
}

} // namespace

void read_scales(Loading& loading, const Reading& reading, const Node& node)
{
    if (!check_mapping(reading, node)) {
        loading.scales_known = false;
        return;
    }
    if (node.entries.empty()) reading.report("checklist.empty_mapping", node);
    if (node.entries.size() > most_of_one) {
        reading.report("checklist.list_too_long", node.entries[most_of_one].key, most_of_one);
        loading.scales_known = false;
        return;
    }
    for (const auto& [key, value] : node.entries) {
        const std::size_t before = reading.count();
        const auto id = read_id(reading, key);
        if (id && loading.checklist.find_scale(*id) != nullptr) continue; // reported as a duplicate key
        Scale scale = read_scale(reading, value);
        if (!id) {
            loading.scales_known = false;
            continue;
        }
        scale.id = *id;
        loading.checklist.places.scales.emplace(*id, reading.spot(key).place());
        if (reading.count() != before) loading.unsound_scales.insert(*id);
        loading.checklist.scales.push_back(std::move(scale));
    }
}

void read_scoring(Loading& loading, const Reading& reading, const Node& node)
{
    ScoringRules& rules = loading.checklist.scoring;
    const Mapping map(reading, node, {"method", "not_applicable", "grades", "unit"});
    if (!map.usable()) return;
    loading.checklist.places.scoring = reading.spot(node).place();
    if (const Node* method = map.find("method"))
        rules.method = read_one_of(reading, *method, scoring_method_names).value_or(rules.method);
    if (const Node* rule = map.find("not_applicable"))
        rules.not_applicable =
            read_one_of(reading, *rule, not_applicable_rule_names).value_or(rules.not_applicable);
    if (const Node* grades = map.find("grades")) read_grades(loading, reading, *grades);
    if (const Node* unit = map.find("unit")) rules.unit = read_unit(reading, *unit);
}

void read_subjects(Loading& loading, const Reading& reading, const Node& node)
{
    if (!check_mapping(reading, node)) {
        loading.subjects_known = false;
        return;
    }
    if (node.entries.size() > most_of_one) {
        reading.report("checklist.list_too_long", node.entries[most_of_one].key, most_of_one);
        loading.subjects_known = false;
        return;
    }
    for (const auto& [key, value] : node.entries) {
        SubjectKind kind;
        const auto id = read_id(reading, key);
        if (!id) loading.subjects_known = false;
        const Mapping map(reading, value, {"label", "ask"});
        if (map.usable()) {
            kind.label = map.get_required("label", read_line).value_or("");
            kind.ask = map.get_required("ask", read_line).value_or("");
        }
        if (!id || loading.checklist.find_subject_kind(*id) != nullptr) continue;
        kind.id = *id;
        loading.checklist.subjects.push_back(std::move(kind));
    }
}

void read_glossary(Loading& loading, const Reading& reading, const Node& node)
{
    if (!node.is(Node::Kind::scalar)) {
        read_terms(loading, reading, node);
        return;
    }
    const auto path = read_line(reading, node);
    const auto file = path ? loading.files.open(*path, reading.spot(node)) : std::nullopt;
    if (!file) return;
    const Reading inside(file->text, loading.problems);
    if (file->root.is(Node::Kind::sequence)) {
        read_terms(loading, inside, file->root);
        return;
    }
    const Mapping map(inside, file->root, {"glossary"});
    if (const Node* list = map.usable() ? map.require("glossary") : nullptr)
        read_terms(loading, inside, *list);
}

void read_retired(Loading& loading, const Reading& reading, const Node& node)
{
    UniqueIds unique("checklist.duplicate_retired");
    for (const auto& entry : read_filled_list(reading, node)) {
        auto id = read_id(reading, entry);
        if (!id || !unique.add(reading, entry, *id)) continue;
        const auto living = loading.living.find(*id);
        if (living != loading.living.end()) {
            const Place& place = living->second->place;
            reading.report(
                "checklist.retired_living", entry, *id, place.file + ":" + std::to_string(place.line));
            continue;
        }
        loading.checklist.retired.push_back({std::move(*id), reading.spot(entry).place()});
    }
}

} // namespace tenken::loading
