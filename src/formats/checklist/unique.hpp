#pragma once

#include "formats/yaml/reading.hpp"

#include <map>
#include <string>

namespace tenken::loading {

/// Ids of one kind, each of which may be given once; both places are in the problem.
class UniqueIds {
public:
    /// `problem`: reported with the id and the place ("file:line") where it was given first.
    explicit UniqueIds(std::string problem)
        : problem_(std::move(problem))
    {
    }

    /// Whether the id is new.
    bool add(const yaml::Reading& reading, const yaml::Node& node, const std::string& id)
    {
        const auto [first, fresh] = seen_.emplace(id, reading.spot(node));
        if (fresh) return true;
        const Place place = first->second.place();
        reading.report(problem_, node, {id, place.file + ":" + std::to_string(place.line)});
        return false;
    }

private:
    std::string problem_;
    std::map<std::string, yaml::Spot> seen_;
};

} // namespace tenken::loading
