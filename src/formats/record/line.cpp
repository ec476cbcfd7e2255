#include "formats/record/line.hpp"

#include "base/sha256.hpp"
#include "base/utf8.hpp"
#include "formats/json/reader.hpp"
#include "formats/json/writer.hpp"
#include "formats/record/event_fields.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace tenken {

namespace {

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

/// An empty event of that name; nothing where none bears it.
template <std::size_t... I>
std::optional<RecordEvent> event_named(std::string_view name, std::index_sequence<I...>)
{
    std::optional<RecordEvent> event;
    const auto is_it = [&]<typename Event>(std::type_identity<Event>) {
        if (name == Event::name) event.emplace(std::in_place_type<Event>);
        return name == Event::name;
    };
    static_cast<void>((is_it(std::type_identity<std::variant_alternative_t<I, RecordEvent>>()) || ...));
    return event;
}

std::optional<RecordEvent> event_named(std::string_view name)
{
    return event_named(name, std::make_index_sequence<std::variant_size_v<RecordEvent>>());
}

void read_seq(JsonReader& reader, std::uint64_t& seq)
{
    const auto found = reader.find("seq");
    const auto whole = found ? found->whole() : std::nullopt;
    if (!whole || *whole < 0) return reader.wrong("seq");
    seq = static_cast<std::uint64_t>(*whole);
}

/// A record of another format cannot be judged by this one's rules.
void refuse_other_format(const RecordEvent& event, JsonReader& reader)
{
    if (!std::holds_alternative<RecordStart>(event)) return;
    const auto value = reader.find("value");
    const auto format = value ? value->find("tenken") : std::nullopt;
    const auto number = format ? format->whole() : std::nullopt;
    if (number && *number != record_format) fail(FailureKind::input, "record.unknown_format", *number);
}

/// What makes a line a line comes before what it says.
Problem first_of(Problems problems)
{
    for (const std::string_view name : {"seq", "at", "by", "prev"}) {
        const auto found =
            std::ranges::find_if(problems, [&](const Problem& one) { return one.args.front() == name; });
        if (found != problems.end()) std::ranges::iter_swap(found, problems.begin());
        if (found != problems.end()) break;
    }
    problems.front().place.reset();
    return std::move(problems.front());
}

} // namespace

std::string encode_record_line(std::uint64_t seq, const std::string& at, const std::string& by,
    const RecordEvent& event, const std::string& prev)
{
    std::string line;
    JsonWriter writer(line);
    writer("at", at);
    writer("by", by);
    std::visit(
        [&]<typename Event>(const Event& one) {
            writer("event", Event::name);
            item_fields(writer, one);
            writer.or_null("prev", prev);
            writer("seq", seq);
            value_fields(writer, one);
        },
        event);
    writer.close();
    line += '\n';
    if (utf8::first_invalid(line)) fail(FailureKind::input, "record.text_not_utf8");
    if (line.size() > longest_record_line) fail(FailureKind::input, "record.text_too_long");
    return line;
}

std::variant<RecordLine, Problem> decode_record_line(std::string_view text, JsonText& parser)
{
    if (text.empty()) return problem("record.empty_line");
    if (text.size() >= longest_record_line) return problem("record.long_line");
    const bool one_object = text.front() == '{' && text.back() == '}';
    const auto json = one_object ? parser.parse(text) : std::nullopt;
    if (!json && utf8::first_invalid(text)) return problem("record.line_not_utf8");
    if (!json || !json->is_object()) return problem("record.not_json");

    static const Place nowhere;
    RecordLine line;
    Problems problems;
    JsonReader reader(*json, nowhere, problems, "record.member");
    reader("at", line.at, is_timestamp);
    reader("by", line.by);
    std::string name;
    reader("event", name);
    line.event = event_named(name);
    if (line.event) std::visit([&](auto& event) { item_fields(reader, event); }, *line.event);
    reader.or_null("prev", line.prev, is_sha256);
    read_seq(reader, line.seq);
    if (line.event) {
        refuse_other_format(*line.event, reader);
        std::visit([&](auto& event) { value_fields(reader, event); }, *line.event);
    }
    if (!problems.empty()) return first_of(std::move(problems));
    return line;
}

std::string record_link(std::string_view line) { return Sha256().update(line).update("\n").hex(); }

} // namespace tenken
