#include "formats/checklist/item_type.hpp"

#include "formats/checklist/answers.hpp"
#include "formats/checklist/items.hpp"
#include "formats/checklist/names.hpp"

#include <algorithm>
#include <initializer_list>

namespace tenken::loading {

namespace {

using namespace yaml;

void refuse_keys(
    const Mapping& map, const char* problem, std::initializer_list<const char*> keys, std::string_view type)
{
    for (const auto* key : keys) {
        const Node* found = map.find_key(key);
        if (found != nullptr) map.reading().report(problem, *found, {key, std::string(type)});
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
        map.reading().report(
            "checklist.not_applicable_not_offered", *map.find("not_applicable"), {scale->id});
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
