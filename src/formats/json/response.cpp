#include "formats/json/response.hpp"

#include "formats/json/exact.hpp"

#include <nlohmann/json.hpp>

namespace tenken {

namespace {

using Json = nlohmann::json;

constexpr std::string_view not_applicable = "not_applicable";

Json answer_to_json(const Value& answer)
{
    if (const auto* text = std::get_if<std::string>(&answer)) {
        if (*text == not_applicable) return Json{{"text", *text}};
        return *text;
    }
    Json number = to_json_number(std::get<Exact>(answer));
    if (number.is_number()) return number;
    return Json{{"number", std::move(number)}};
}

bool read_text(const Json& json, const char* key, std::string& into)
{
    const auto at = json.find(key);
    if (at == json.end()) return true;
    if (!at->is_string()) return false;
    into = at->get<std::string>();
    return true;
}

bool read_answer(const Json& json, Response& into)
{
    if (json.is_string()) {
        into.not_applicable = json.get_ref<const std::string&>() == not_applicable;
        if (!into.not_applicable) into.answer = json.get<std::string>();
        return true;
    }
    if (json.is_object() && json.size() == 1 && json.contains("text") && json["text"].is_string()) {
        into.answer = json["text"].get<std::string>();
        return true;
    }
    const bool long_number = json.is_object() && json.size() == 1 && json.contains("number");
    const auto number = exact_from_json(long_number ? json["number"] : json);
    if (number) into.answer = *number;
    return number.has_value();
}

bool read_evidence(const Json& json, Response& into)
{
    if (!json.is_array()) return false;
    for (const auto& entry : json) {
        if (!entry.is_string()) return false;
        into.evidence.push_back(entry.get<std::string>());
    }
    return true;
}

} // namespace

Json response_to_json(const Response& response)
{
    Json json = Json::object();
    if (response.not_applicable) {
        json["answer"] = not_applicable;
    } else if (response.answer) {
        json["answer"] = answer_to_json(*response.answer);
    }
    if (!response.reason.empty()) json["reason"] = response.reason;
    if (!response.note.empty()) json["note"] = response.note;
    if (!response.evidence.empty()) json["evidence"] = response.evidence;
    if (!response.action.empty()) {
        Json& action = json["action"] = Json::object();
        if (!response.action.what.empty()) action["what"] = response.action.what;
        if (!response.action.owner.empty()) action["owner"] = response.action.owner;
        if (!response.action.due.empty()) action["due"] = response.action.due;
    }
    return json;
}

std::optional<Response> response_from_json(const Json& json)
{
    if (!json.is_object()) return std::nullopt;
    Response response;
    bool sound = read_text(json, "reason", response.reason) && read_text(json, "note", response.note);
    if (const auto at = json.find("answer"); at != json.end()) sound = sound && read_answer(*at, response);
    if (const auto at = json.find("evidence"); at != json.end())
        sound = sound && read_evidence(*at, response);
    if (const auto at = json.find("action"); at != json.end()) {
        sound = sound && at->is_object() && read_text(*at, "what", response.action.what) &&
            read_text(*at, "owner", response.action.owner) && read_text(*at, "due", response.action.due);
    }
    if (!sound) return std::nullopt;
    return response;
}

} // namespace tenken
