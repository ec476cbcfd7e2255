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

void read_scored(Loading& loading, const Mapping& map, Item& item)
{
    const Scale* scale = choose_scale(loading, map);
    // Named even where it is unknown, so that the item counts as scored to whatever judges it next.
    item.scale = scale != nullptr ? scale->id : "?";
    const Scale* levels = sound(loading, scale);
    if (item.type == ItemType::number) item.bands = read_bands(map, item, levels);
    item.criteria = read_criteria(map, item, levels);
    item.weight = map.get("weight", read_weight).value_or(Exact(1));
    item.critical = map.get("critical", read_boolean).value_or(false);
    const auto may = map.get("not_applicable", read_boolean);
    const bool offered = scale != nullptr && scale->not_applicable.has_value();
    if (may == true && levels != nullptr && !offered)
        map.reading().report("checklist.not_applicable_not_offered", *map.find("not_applicable"), scale->id);
    item.may_be_not_applicable = offered && may.value_or(true);
}

void read_unscored(const Mapping& map, Item& item, std::string_view type)
{
    const bool number = item.type == ItemType::number;
    refuse_keys(map, number ? "checklist.number_without_bands" : "checklist.only_scored",
        {"scale", "criteria", "weight", "critical"}, type);
    if (map.get("not_applicable", read_boolean) == true)
        map.reading().report("checklist.not_applicable_unscored", *map.find("not_applicable"));
    item.may_be_not_applicable = false;
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
    for (const auto& entry : read_filled_list(reading, node)) {
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
    if (map.find("min") == nullptr)
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

std::vector<Choice> read_choices(const Mapping& map)
{
    const Reading& reading = map.reading();
    std::vector<Choice> choices;
    const Node* node = map.require("choices");
    if (node == nullptr) return choices;
    UniqueIds ids("checklist.duplicate_choice");
    for (const auto& entry : read_filled_list(reading, *node)) {
        const Mapping choice(reading, entry, {"id", "label"});
        if (!choice.usable()) continue;
        auto id = choice.get_required("id", read_id);
        auto label = choice.get_required("label", read_line);
        if (id && *id == "not_applicable")
            reading.report("checklist.reserved_choice", *choice.find("id"), *id);
        if (id) ids.add(reading, *choice.find("id"), *id);
        if (id && label) choices.push_back({std::move(*id), std::move(*label)});
    }
    return choices;
}

void read_item_type(Loading& loading, const Mapping& map, Item& item)
{
    std::string_view type = name_in(item_type_names, item.type);
    if (const Node* node = map.find("type")) {
        const auto read = read_one_of(map.reading(), *node, item_type_names);
        if (!read) return; // what the other keys may be depends on it
        item.type = *read;
        type = name_in(item_type_names, item.type);
    }
    if (item.type == ItemType::number)
        read_range(map, item);
    else
        refuse_keys(map, "checklist.key_of_other_type", {"unit", "min", "max", "bands"}, type);
    if (item.type == ItemType::choice)
        item.choices = read_choices(map);
    else
        refuse_keys(map, "checklist.key_of_other_type", {"choices"}, type);
    if (item.type == ItemType::level || (item.type == ItemType::number && map.find("bands") != nullptr))
        read_scored(loading, map, item);
    else
        read_unscored(map, item, type);
}

} // namespace tenken::loading
