#include "formats/checklist/part_readers.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>

namespace tenken::loading {

namespace {

std::vector<std::string> level_ids(const Scale& scale)
{
    std::vector<std::string> ids;
    for (const auto& level : scale.levels) ids.push_back(level.id);
    return ids;
}

bool check_level(const Reading& reading, const Node& node, const std::string& id, const Scale* scale)
{
    if (scale == nullptr || scale->find(id) != nullptr) return true;
    reading.report(not_among("checklist.unknown_level", id, level_ids(*scale), reading.spot(node).place()));
    return false;
}

void refuse_keys(
    const Mapping& map, const char* problem, std::initializer_list<const char*> keys, std::string_view type)
{
    for (const auto* key : keys) {
        const Node* found = map.find_key(key);
        if (found != nullptr) map.reading().report(problem, *found, key, type);
    }
}

/// The item's scale: the one it names, else the first. Null, with a problem, where there is none.
const Scale* choose_scale(Loading& loading, const Mapping& map)
{
    const auto& scales = loading.checklist.scales;
    const Node* node = map.find("scale");
    if (node == nullptr) return scales.empty() ? nullptr : &scales.front();
    const auto id = read_id(map.reading(), *node);
    if (!id) return nullptr;
    const Scale* scale = loading.checklist.find_scale(*id);
    if (scale != nullptr || !loading.scales_known) return scale;
    std::vector<std::string> known;
    for (const auto& one : scales) known.push_back(one.id);
    map.reading().report(not_among("checklist.unknown_scale", *id, known, map.reading().spot(*node).place()));
    return nullptr;
}

/// The scale where its levels may be relied upon.
const Scale* sound(const Loading& loading, const Scale* scale)
{
    return scale != nullptr && !loading.unsound_scales.contains(scale->id) ? scale : nullptr;
}

/// The levels that choices name are the scale's.
void check_choice_levels(const Mapping& map, const Item& item, const Scale* scale)
{
    const Node* node = map.find("choices");
    if (item.type != ItemType::choice || node == nullptr) return;
    for (const auto& entry : node->items) {
        for (const auto& [key, value] : entry.entries) {
            if (key.value == "level") check_level(map.reading(), value, value.value, scale);
        }
    }
}

const char* problem_of_unscored(ItemType type)
{
    switch (type) {
    case ItemType::number:
        return "checklist.number_without_bands";
    case ItemType::choice:
        return "checklist.choice_without_levels";
    case ItemType::choices:
        return "checklist.choices_without_bands";
    default:
        return "checklist.only_scored";
    }
}

void read_scored(Loading& loading, const Mapping& map, Item& item)
{
    const Scale* scale = choose_scale(loading, map);
    // Named even where it is unknown, so that the item counts as scored to whatever judges it next.
    item.scale = scale != nullptr ? scale->id : "?";
    const Scale* levels = sound(loading, scale);
    if (item.type == ItemType::number || item.type == ItemType::choices)
        item.bands = read_bands(map, item, levels);
    check_choice_levels(map, item, levels);
    if (item.choices.empty())
        item.criteria = read_criteria(map, item, levels);
    else
        refuse_keys(map, "checklist.criteria_of_choices", {"criteria"}, name_in(item_type_names, item.type));
    item.weight = map.get("weight", read_weight).value_or(Exact(1));
    item.critical = map.get("critical", read_boolean).value_or(false);
    item.evidence_required = map.get("evidence_required", read_boolean).value_or(false);
    if (item.evidence_required && !item.critical)
        map.reading().report("checklist.evidence_not_critical", *map.find_key("evidence_required"));
    const auto may = map.get("not_applicable", read_boolean);
    const bool offered = scale != nullptr && scale->not_applicable.has_value();
    if (may == true && levels != nullptr && !offered)
        map.reading().report("checklist.not_applicable_not_offered", *map.find("not_applicable"), scale->id);
    item.may_be_not_applicable = offered && may.value_or(true);
}

void read_unscored(const Mapping& map, Item& item, std::string_view type)
{
    refuse_keys(map, problem_of_unscored(item.type),
        {"scale", "criteria", "weight", "critical", "evidence_required"}, type);
    if (map.get("not_applicable", read_boolean) == true)
        map.reading().report("checklist.not_applicable_unscored", *map.find("not_applicable"));
    item.may_be_not_applicable = false;
}

/// Bands over how many are chosen: whole numbers, down to what the fewest choices are.
void check_counts(const Reading& reading, const Node& node, const Item& item, const std::vector<Band>& bands)
{
    const bool none = std::ranges::any_of(item.choices, &Choice::exclusive);
    const auto most = std::ranges::count(item.choices, false, &Choice::exclusive);
    const Exact least = none ? 0 : 1;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const Exact& min = bands[i].min;
        const bool whole = min.text().find_first_not_of("0123456789") == std::string::npos;
        if (!whole || min > Exact(most))
            return reading.report("checklist.band_no_count", node.items[i], min.text(), most);
        if (i > 0 && bands[i - 1].min <= least)
            return reading.report("checklist.band_below_min", node.items[i], min.text(), least.text());
    }
    if (bands.back().min > least)
        reading.report("checklist.bands_gap", node.items.back(), least.text(), bands.back().min.text());
}

} // namespace

void read_range(const Mapping& map, Item& item)
{
    item.unit = map.get("unit", read_line).value_or("");
    item.min = map.get("min", read_decimal);
    item.max = map.get("max", read_decimal);
    if (item.min && item.max && *item.min >= *item.max)
        map.reading().report(
            "checklist.empty_range", *map.find("max"), map.find("min")->value, map.find("max")->value);
}

std::vector<Band> read_bands(const Mapping& map, const Item& item, const Scale* scale)
{
    const Reading& reading = map.reading();
    const Node& node = *map.find("bands");
    const std::size_t before = reading.count();
    const bool range = !item.min || !item.max || *item.min < *item.max;
    std::vector<Band> bands;
    const Node* lowest = nullptr;
    for (const auto& entry : read_filled_list(reading, node, most_of_one)) {
        const Mapping band(reading, entry, {"min", "level"});
        if (!band.usable()) continue;
        const auto min = band.get_required("min", read_decimal);
        auto level = band.get_required("level", read_id);
        if (level) check_level(reading, *band.find("level"), *level, scale);
        if (!min || !level) continue;
        const Node& at = *band.find("min");
        if (!bands.empty() && *min >= bands.back().min)
            reading.report("checklist.bands_order", at);
        else if (range && item.max && *min > *item.max)
            reading.report("checklist.band_above_max", at, at.value, map.find("max")->value);
        else if (range && !bands.empty() && item.min && bands.back().min <= *item.min)
            reading.report("checklist.band_below_min", at, at.value, map.find("min")->value);
        lowest = &at;
        bands.push_back({*min, std::move(*level)});
    }
    if (item.type == ItemType::choices) {
        if (reading.count() == before) check_counts(reading, node, item, bands);
    } else if (map.find("min") == nullptr)
        reading.report("checklist.bands_without_min", *map.find_key("bands"));
    else if (range && reading.count() == before && item.min && bands.back().min > *item.min)
        reading.report("checklist.bands_gap", *lowest, map.find("min")->value, lowest->value);
    return bands;
}

std::vector<std::pair<std::string, std::string>> read_criteria(
    const Mapping& map, const Item& item, const Scale* scale)
{
    const Reading& reading = map.reading();
    const Node* node = map.find("criteria");
    std::vector<std::pair<std::string, std::string>> criteria;
    if (node == nullptr) {
        if (item.type == ItemType::level) reading.report("checklist.missing_key", map.node(), "criteria");
        return criteria;
    }
    if (!check_mapping(reading, *node)) return criteria;
    std::map<std::string, std::string> texts;
    for (const auto& [key, value] : node->entries) {
        if (scale != nullptr && scale->find(key.value) == nullptr && report_slip(reading, key)) continue;
        check_level(reading, key, key.value, scale);
        texts.emplace(key.value, read_text(reading, value).value_or(""));
    }
    if (scale == nullptr) return criteria;
    for (const auto& level : scale->levels) {
        const auto at = texts.find(level.id);
        if (at != texts.end())
            criteria.emplace_back(at->first, at->second);
        else if (item.type == ItemType::level && level.id != unknown_level)
            reading.report("checklist.missing_criterion", *node, level.id);
    }
    return criteria;
}

std::vector<Choice> read_choices(const Mapping& map, ItemType type)
{
    const Reading& reading = map.reading();
    std::vector<Choice> choices;
    const Node* node = map.require("choices");
    if (node == nullptr) return choices;
    UniqueIds ids("checklist.duplicate_choice");
    const Node* exclusive = nullptr;
    for (const auto& entry : read_filled_list(reading, *node, most_of_one)) {
        const Mapping choice(reading, entry, {"id", "label", "level", "exclusive"});
        if (!choice.usable()) continue;
        auto id = choice.get_required("id", read_id);
        auto label = choice.get_required("label", read_line);
        if (id && *id == "not_applicable")
            reading.report("checklist.reserved_choice", *choice.find("id"), *id);
        if (id) ids.add(reading, *choice.find("id"), *id);
        Choice read{id.value_or(""), label.value_or("")};
        if (type == ItemType::choice) {
            read.level = choice.get("level", read_id).value_or("");
            refuse_keys(choice, "checklist.choice_key_of_other_type", {"exclusive"}, "choices");
        } else {
            read.exclusive = choice.get("exclusive", read_boolean).value_or(false);
            refuse_keys(choice, "checklist.choice_key_of_other_type", {"level"}, "choice");
        }
        if (read.exclusive && exclusive != nullptr)
            reading.report("checklist.second_exclusive", *choice.find_key("exclusive"));
        if (read.exclusive) exclusive = &entry;
        if (id && label) choices.push_back(std::move(read));
    }
    if (exclusive != nullptr && node->items.size() == 1)
        reading.report("checklist.only_exclusive", *exclusive);
    return choices;
}

namespace {

/// Whether choices make an item a scored one: each names a level. Some that do and some that do not are a problem.
bool scored_by_choices(const Mapping& map, const Item& item)
{
    const auto without = std::ranges::count(item.choices, std::string(), &Choice::level);
    if (without == 0 || without == std::ssize(item.choices)) return without == 0 && !item.choices.empty();
    for (const auto& entry : map.find("choices")->items) {
        const bool named = std::ranges::any_of(
            entry.entries, [](const yaml::Entry& one) { return one.key.value == "level"; });
        if (!named) map.reading().report("checklist.choice_level_missing", entry);
    }
    return true;
}

bool is_scored(const Mapping& map, const Item& item)
{
    switch (item.type) {
    case ItemType::level:
        return true;
    case ItemType::number:
    case ItemType::choices:
        return map.find("bands") != nullptr;
    case ItemType::choice:
        return scored_by_choices(map, item);
    case ItemType::text:
    case ItemType::date:
        break;
    }
    return false;
}

} // namespace

void read_item_type(Loading& loading, const Mapping& map, Item& item)
{
    std::string_view type = name_in(item_type_names, item.type);
    if (const Node* node = map.find("type")) {
        const auto read = read_one_of(map.reading(), *node, item_type_names);
        if (!read) return; // what the other keys may be depends on it
        item.type = *read;
        type = name_in(item_type_names, item.type);
    }
    const bool number = item.type == ItemType::number;
    const bool choices = item.type == ItemType::choice || item.type == ItemType::choices;
    if (number)
        read_range(map, item);
    else
        refuse_keys(map, "checklist.key_of_other_type", {"unit", "min", "max"}, type);
    if (!number && item.type != ItemType::choices)
        refuse_keys(map, "checklist.key_of_other_type", {"bands"}, type);
    if (choices)
        item.choices = read_choices(map, item.type);
    else
        refuse_keys(map, "checklist.key_of_other_type", {"choices"}, type);
    if (is_scored(map, item))
        read_scored(loading, map, item);
    else
        read_unscored(map, item, type);
}

} // namespace tenken::loading
