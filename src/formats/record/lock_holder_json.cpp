#include "formats/record/lock_holder_json.hpp"

#include "formats/json/strict.hpp"

#include <nlohmann/json.hpp>

namespace tenken {

std::string holder_to_json(const WrittenHolder& written)
{
    const auto& holder = written.holder;
    const nlohmann::json json = {{"host", holder.host}, {"user", holder.user}, {"by", holder.by},
        {"pid", holder.process}, {"at", holder.at}, {"mark", written.mark}};
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::optional<WrittenHolder> holder_from_json(std::string_view bytes)
{
    const auto json = parse_strict_json(bytes);
    if (!json || !json->is_object()) return std::nullopt;
    const auto text = [&](const char* key) {
        const auto at = json->find(key);
        return at != json->end() && at->is_string() ? at->get<std::string>() : std::string();
    };
    WrittenHolder written{{text("host"), text("user"), text("by"), 0, text("at")}, text("mark")};
    const auto pid = json->find("pid");
    if (pid != json->end() && pid->is_number_integer()) written.holder.process = pid->get<std::int64_t>();
    return written;
}

} // namespace tenken
