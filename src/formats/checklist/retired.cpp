#include "formats/checklist/retired.hpp"

#include "formats/checklist/unique.hpp"
#include "formats/yaml/values.hpp"

namespace tenken::loading {

void read_retired(Loading& loading, const yaml::Reading& reading, const yaml::Node& node)
{
    UniqueIds unique("checklist.duplicate_retired");
    for (const auto& entry : yaml::read_filled_list(reading, node)) {
        auto id = yaml::read_id(reading, entry);
        if (!id || !unique.add(reading, entry, *id)) continue;
        const auto living = loading.living.find(*id);
        if (living != loading.living.end()) {
            const Place& place = living->second->place;
            reading.report(
                "checklist.retired_living", entry, {*id, place.file + ":" + std::to_string(place.line)});
            continue;
        }
        loading.checklist.retired.push_back({std::move(*id), reading.spot(entry).place()});
    }
}

} // namespace tenken::loading
