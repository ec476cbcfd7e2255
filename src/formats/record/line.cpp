#include "formats/record/line.hpp"

#include "base/sha256.hpp"
#include "base/utf8.hpp"
#include "formats/json/strict.hpp"
#include "formats/record/event_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace tenken {

namespace {

using Json = nlohmann::json;

Problem malformed(const char* member) { return {"record.member", {member}, {}}; }

const std::string* text_member(const Json& json, const char* key)
{
    const auto at = json.find(key);
    return at != json.end() && at->is_string() ? at->get_ptr<const std::string*>() : nullptr;
}

bool digits_at(std::string_view text, std::initializer_list<std::size_t> places)
{
    return std::ranges::all_of(places,
        [&](std::size_t place) { return place < text.size() && text[place] >= '0' && text[place] <= '9'; });
}

// date-time of RFC 3339, section 5.6, as far as its shape goes.
bool is_timestamp(std::string_view text)
{
    if (text.size() < 20 || !digits_at(text, {0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 17, 18})) return false;
    if (text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
        return false;
    std::string_view rest = text.substr(19);
    if (rest.starts_with('.')) {
        rest.remove_prefix(1);
        const auto end = rest.find_first_not_of("0123456789");
        if (end == 0 || end == std::string_view::npos) return false;
        rest.remove_prefix(end);
    }
    if (rest == "Z") return true;
    return rest.size() == 6 && (rest[0] == '+' || rest[0] == '-') && rest[3] == ':' &&
        digits_at(rest, {1, 2, 4, 5});
}

bool is_digest(std::string_view text)
{
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

} // namespace

std::string encode_record_line(std::uint64_t seq, const std::string& at, const std::string& by,
    const RecordEvent& event, const std::string& prev)
{
    Json json = event_to_json(event);
    json["seq"] = seq;
    json["at"] = at;
    json["by"] = by;
    json["prev"] = prev.empty() ? Json() : Json(prev);
    std::string line;
    try {
        line = json.dump() + "\n";
    } catch (const Json::type_error&) {
        throw Failure(FailureKind::input, Problem{"record.text_not_utf8", {}, {}});
    }
    if (line.size() > longest_record_line)
        throw Failure(FailureKind::input, Problem{"record.text_too_long", {}, {}});
    return line;
}

std::variant<RecordLine, Problem> decode_record_line(std::string_view text)
{
    if (text.empty()) return Problem{"record.empty_line", {}, {}};
    if (text.size() >= longest_record_line) return Problem{"record.long_line", {}, {}};
    if (utf8::first_invalid(text)) return Problem{"record.line_not_utf8", {}, {}};
    const bool one_object = text.front() == '{' && text.back() == '}';
    const auto json = one_object ? parse_strict_json(text) : std::nullopt;
    if (!json || !json->is_object()) return Problem{"record.not_json", {}, {}};

    RecordLine line;
    const auto seq = json->find("seq");
    if (seq == json->end() || !seq->is_number_unsigned()) return malformed("seq");
    line.seq = seq->get<std::uint64_t>();
    const auto* at = text_member(*json, "at");
    if (at == nullptr || !is_timestamp(*at)) return malformed("at");
    line.at = *at;
    const auto* by = text_member(*json, "by");
    if (by == nullptr) return malformed("by");
    line.by = *by;
    const auto prev = json->find("prev");
    if (prev == json->end() ||
        !(prev->is_null() || (prev->is_string() && is_digest(prev->get_ref<const std::string&>()))))
        return malformed("prev");
    if (prev->is_string()) line.prev = prev->get<std::string>();

    auto event = event_from_json(*json);
    if (auto* problem = std::get_if<Problem>(&event)) return std::move(*problem);
    line.event = std::move(std::get<std::optional<RecordEvent>>(event));
    return line;
}

std::string record_link(std::string_view line) { return Sha256().update(line).update("\n").hex(); }

} // namespace tenken
