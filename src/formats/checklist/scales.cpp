#include "formats/checklist/scales.hpp"

#include "formats/checklist/unique.hpp"
#include "formats/yaml/mapping.hpp"

namespace tenken::loading {

namespace {

using namespace yaml;

constexpr std::string_view reserved_level = "not_applicable";

Level read_level(const Reading& reading, const Node& node, UniqueIds& ids)
{
    Level level;
    const Mapping map(reading, node, {"id", "label", "mark", "points", "finding", "printed"});
    if (!map.usable()) return level;
    level.id = map.get_required("id", read_id).value_or("");
    if (level.id == reserved_level)
        reading.report("checklist.reserved_level", *map.find("id"), {level.id});
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
    const Mapping map(reading, node, {"label", "mark", "reasons"});
    if (!map.usable()) return result;
    result.label = map.get_required("label", read_line).value_or("");
    result.mark = map.get("mark", read_line).value_or("");
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
        for (const auto& entry : read_filled_list(reading, *levels))
            scale.levels.push_back(read_level(reading, entry, ids));
        if (reading.count() == before && scale.highest() <= 0)
            reading.report("checklist.scale_without_points", *levels);
    }
    if (const Node* offered = map.find("not_applicable"))
        scale.not_applicable = read_not_applicable(reading, *offered);
    return scale;
}

} // namespace

void read_scales(Loading& loading, const Reading& reading, const Node& node)
{
    if (!check_mapping(reading, node)) {
        loading.scales_known = false;
        return;
    }
    if (node.entries.empty()) reading.report("checklist.empty_mapping", node);
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

} // namespace tenken::loading
