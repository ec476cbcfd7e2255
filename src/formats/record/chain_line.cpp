#include "formats/record/chain_line.hpp"

#include <algorithm>
#include <initializer_list>

namespace tenken {

namespace {

bool digits_at(std::string_view text, std::initializer_list<std::size_t> places)
{
    return std::ranges::all_of(places,
        [&](std::size_t place) { return place < text.size() && text[place] >= '0' && text[place] <= '9'; });
}

} // namespace

namespace chain {

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

std::variant<JsonValue, Problem> object_of(std::string_view text, JsonText& parser)
{
    if (text.empty()) return problem("record.empty_line");
    if (text.size() >= longest_record_line) return problem("record.long_line");
    const bool one_object = text.front() == '{' && text.back() == '}';
    const auto json = one_object ? parser.parse(text) : std::nullopt;
    if (!json && utf8::first_invalid(text)) return problem("record.line_not_utf8");
    if (!json || !json->is_object()) return problem("record.not_json");
    return *json;
}

void read_seq(JsonReader& reader, std::uint64_t& seq)
{
    const auto found = reader.find("seq");
    const auto whole = found ? found->whole() : std::nullopt;
    if (!whole || *whole < 0) return reader.wrong("seq");
    seq = static_cast<std::uint64_t>(*whole);
}

void refuse_other_format(JsonReader& reader)
{
    const auto value = reader.find("value");
    const auto format = value ? value->find("tenken") : std::nullopt;
    const auto number = format ? format->whole() : std::nullopt;
    if (number && *number != record_format) fail(FailureKind::input, "record.unknown_format", *number);
}

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

void check_line(std::string_view line)
{
    if (utf8::first_invalid(line)) fail(FailureKind::input, "record.text_not_utf8");
    if (line.size() > longest_record_line) fail(FailureKind::input, "record.text_too_long");
}

} // namespace chain

std::string record_link(std::string_view line) { return Sha256().update(line).update("\n").hex(); }

} // namespace tenken
