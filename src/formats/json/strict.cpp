#include "formats/json/strict.hpp"

#include <nlohmann/json.hpp>
#include <set>
#include <vector>

namespace tenken {

std::optional<nlohmann::json> parse_strict_json(std::string_view text)
{
    constexpr int deepest = 32;
    using Event = nlohmann::json::parse_event_t;
    std::vector<std::set<std::string>> open_objects;
    bool refused = false;
    const auto watch = [&](int depth, Event event, nlohmann::json& parsed) {
        if (depth > deepest) refused = true;
        if (event == Event::object_start) open_objects.emplace_back();
        if (event == Event::object_end) open_objects.pop_back();
        if (event == Event::key && !open_objects.back().insert(parsed.get<std::string>()).second)
            refused = true;
        return !refused;
    };
    auto json = nlohmann::json::parse(text, watch, false);
    if (refused || json.is_discarded()) return std::nullopt;
    return json;
}

} // namespace tenken
