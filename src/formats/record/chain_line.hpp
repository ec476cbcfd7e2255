#pragma once

#include "base/problem.hpp"
#include "base/sha256.hpp"
#include "base/utf8.hpp"
#include "formats/json/reader.hpp"
#include "formats/json/value.hpp"
#include "formats/json/writer.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

/// One line of a chain of events: an event, who and when, and the link to the line before. `Event` is a variant whose
/// first alternative begins a chain and is no other line; each alternative has a `name`, and is described by
/// item_fields() and value_fields() as formats/record/event_fields.hpp does it.
namespace tenken {

/// The format number of every chain's first event.
inline constexpr int record_format = 1;

/// Longest line in bytes, its LF included. Nobody types as much; what is longer is no record.
inline constexpr std::size_t longest_record_line = std::size_t{4} << 20U;

template <typename Event> struct ChainLine {
    std::uint64_t seq = 0; ///< from 1
    std::string at;        ///< RFC 3339
    std::string by;
    std::optional<Event> event; ///< absent: a kind of event that this program does not know
    std::string prev;           ///< digest of the line before with its LF; empty in the first
};

/// The digest that the next line bears as `prev`; `line` without its LF.
[[nodiscard]] std::string record_link(std::string_view line);

namespace chain {

/// date-time of RFC 3339, section 5.6, as far as its shape goes.
[[nodiscard]] bool is_timestamp(std::string_view text);

/// Why a line cannot be one, whatever it says; else its JSON.
[[nodiscard]] std::variant<JsonValue, Problem> object_of(std::string_view line, JsonText& parser);

void read_seq(JsonReader& reader, std::uint64_t& seq);

/// A chain of another format cannot be judged by this one's rules. Throws Failure(input).
void refuse_other_format(JsonReader& reader);

/// Of several, the one about what makes a line a line, without its place.
[[nodiscard]] Problem first_of(Problems problems);

/// Throws Failure(input) for text that is not UTF-8 and for a line that is too long.
void check_line(std::string_view line);

/// An empty event of that name; nothing where none bears it.
template <typename Event, std::size_t... I>
std::optional<Event> event_named(std::string_view name, std::index_sequence<I...>)
{
    std::optional<Event> event;
    const auto is_it = [&]<typename One>(std::type_identity<One>) {
        if (name == One::name) event.emplace(std::in_place_type<One>);
        return name == One::name;
    };
    static_cast<void>((is_it(std::type_identity<std::variant_alternative_t<I, Event>>()) || ...));
    return event;
}

/// The line with its LF. Throws as check_line().
template <typename Event>
std::string encode(std::uint64_t seq, const std::string& at, const std::string& by, const Event& event,
    const std::string& prev)
{
    std::string line;
    JsonWriter writer(line);
    writer("at", at);
    writer("by", by);
    std::visit(
        [&]<typename One>(const One& one) {
            writer("event", One::name);
            item_fields(writer, one);
            writer.or_null("prev", prev);
            writer("seq", seq);
            value_fields(writer, one);
        },
        event);
    writer.close();
    line += '\n';
    check_line(line);
    return line;
}

/// Reads a line without its LF; what is wrong comes without a place. Throws as refuse_other_format().
template <typename Event>
std::variant<ChainLine<Event>, Problem> decode(std::string_view text, JsonText& parser)
{
    auto object = object_of(text, parser);
    if (auto* wrong = std::get_if<Problem>(&object)) return std::move(*wrong);

    static const Place nowhere;
    ChainLine<Event> line;
    Problems problems;
    JsonReader reader(std::get<JsonValue>(object), nowhere, problems, "record.member");
    reader("at", line.at, is_timestamp);
    reader("by", line.by);
    std::string name;
    reader("event", name);
    line.event = event_named<Event>(name, std::make_index_sequence<std::variant_size_v<Event>>());
    if (line.event) std::visit([&](auto& event) { item_fields(reader, event); }, *line.event);
    reader.or_null("prev", line.prev, is_sha256);
    read_seq(reader, line.seq);
    if (line.event) {
        if (line.event->index() == 0) refuse_other_format(reader);
        std::visit([&](auto& event) { value_fields(reader, event); }, *line.event);
    }
    if (!problems.empty()) return first_of(std::move(problems));
    return line;
}

} // namespace chain

} // namespace tenken
