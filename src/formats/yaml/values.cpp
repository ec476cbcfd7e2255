#include "formats/yaml/values.hpp"

#include "base/date.hpp"
#include "base/folded_name.hpp"
#include "base/sha256.hpp"
#include "base/utf8.hpp"
#include "formats/yaml/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace tenken::yaml {

namespace {

constexpr std::string_view id_alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";

bool is_id(std::string_view text)
{
    return !text.empty() && text.find_first_not_of(id_alphabet) == std::string_view::npos;
}

bool is_boolean_to_yaml(std::string_view word)
{
    constexpr std::array words{"true", "True", "TRUE", "false", "False", "FALSE"};
    return std::ranges::find(words, word) != words.end();
}

enum class Lines { one, several };

/// Whether there is nothing but white space. Kanji, kana but for U+3000 and ASCII show it at their first byte.
bool is_blank(std::string_view text)
{
    if (text.empty()) return true;
    const auto first = static_cast<unsigned char>(text[0]);
    const bool ascii = first > 0x20 && first < 0x7F;
    const bool wide = first > 0xE3 || (first == 0xE3 && static_cast<unsigned char>(text[1]) != 0x80);
    return !ascii && !wide && !utf8::has_visible(text);
}

/// A scalar that holds text, or null with a problem.
const std::string* read_scalar(const Reading& reading, const Node& node)
{
    switch (node.kind) {
    case Node::Kind::scalar:
        break;
    case Node::Kind::null:
        reading.report("checklist.empty", node);
        return nullptr;
    case Node::Kind::sequence:
        reading.report("checklist.list_not_text", node);
        return nullptr;
    case Node::Kind::mapping:
        reading.report("checklist.mapping_not_text", node);
        return nullptr;
    }
    if (node.plain && is_boolean_to_yaml(node.value)) {
        reading.report("checklist.boolean_not_text", node, node.value);
        return nullptr;
    }
    return &node.value;
}

bool is_control(std::uint32_t character)
{
    return character < 0x20 || (character >= 0x7F && character <= 0x9F);
}

/// The number behind `\x`, `\u` or `\U`.
std::uint32_t escaped_number(std::string_view raw, std::size_t at)
{
    const std::size_t digits = raw[at] == 'x' ? 2 : raw[at] == 'u' ? 4 : 8;
    std::uint32_t number = 0;
    const auto written = raw.substr(at + 1, digits);
    std::from_chars(written.data(), written.data() + written.size(), number, 16);
    return number;
}

/// Whether the escape whose letter stands at `at` makes a control character, line feeds aside.
bool escapes_control(std::string_view raw, std::size_t at)
{
    if (raw[at] == 'x' || raw[at] == 'u' || raw[at] == 'U') {
        const auto number = escaped_number(raw, at);
        return number != '\n' && is_control(number);
    }
    return std::string_view("0abtvfreN\t").find(raw[at]) != std::string_view::npos;
}

/// Where a control character of a scalar stands in the file, be it written as it is or as an escape.
std::size_t offset_of_control(const Reading& reading, const Node& node)
{
    const auto raw = reading.text().bytes();
    const bool escapes = !node.plain && raw[node.offset] == '"';
    for (std::size_t at = node.offset; at < raw.size(); ++at) {
        if (raw[at] == '\t') return at;
        if (!escapes || raw[at] != '\\') continue;
        if (at + 1 < raw.size() && escapes_control(raw, at + 1)) return at;
        ++at;
    }
    return node.offset;
}

/// Reports a control character other than those in `allowed`; false when there is none.
bool report_control(const Reading& reading, const Node& node, std::string_view text, std::string_view allowed)
{
    // Unquoted, a tab is the only one: the file itself was looked through before.
    const bool plain_tab =
        text.find('\t') != std::string_view::npos && allowed.find('\t') == std::string_view::npos;
    if (node.plain ? !plain_tab : !utf8::has_control(text, allowed)) return false;
    const auto at = offset_of_control(reading, node);
    const bool tab = reading.text().bytes()[at] == '\t';
    reading.report(
        problem_at(reading.text().place(at), tab ? "checklist.tab_in_text" : "checklist.control_in_text"));
    return true;
}

std::optional<std::string> read_words(const Reading& reading, const Node& node, Lines lines)
{
    const auto* value = read_scalar(reading, node);
    if (value == nullptr) return std::nullopt;
    std::string_view text = *value;
    while (text.ends_with('\n')) text.remove_suffix(1);
    if (is_blank(text)) {
        reading.report("checklist.empty", node);
        return std::nullopt;
    }
    if (lines == Lines::one && text.find('\n') != std::string_view::npos) {
        reading.report("checklist.several_lines", node);
        return std::nullopt;
    }
    if (report_control(reading, node, text, "\n")) return std::nullopt;
    return std::string(text);
}

bool is_decimal(std::string_view text, std::size_t& whole, std::size_t& places)
{
    if (!Exact::from_decimal(text)) return false;
    if (text.starts_with('-')) text.remove_prefix(1);
    const auto point = text.find('.');
    whole = std::min(point, text.size());
    places = point == std::string_view::npos ? 0 : text.size() - point - 1;
    return true;
}

} // namespace

std::optional<std::string> read_line(const Reading& reading, const Node& node)
{
    return read_words(reading, node, Lines::one);
}

std::optional<std::string> read_text(const Reading& reading, const Node& node)
{
    return read_words(reading, node, Lines::several);
}

std::optional<std::string> read_verbatim(const Reading& reading, const Node& node)
{
    const auto* value = read_scalar(reading, node);
    if (value == nullptr) return std::nullopt;
    if (report_control(reading, node, *value, "\n\t")) return std::nullopt;
    return *value;
}

std::optional<std::string> read_id(const Reading& reading, const Node& node)
{
    auto text = read_line(reading, node);
    if (!text || is_id(*text)) return text;
    const auto narrow = utf8::nfkc(*text);
    if (is_id(narrow))
        reading.report("checklist.wide_id", node, *text, narrow);
    else if (text->find("，") != std::string::npos || text->find("、") != std::string::npos)
        reading.report("checklist.wide_comma", node, *text);
    else
        reading.report("checklist.bad_id", node, *text);
    return std::nullopt;
}

std::optional<std::string> read_name(const Reading& reading, const Node& node)
{
    auto text = read_line(reading, node);
    if (!text) return text;
    if (!is_fit_name(*text) || utf8::trimmed(*text) != *text) {
        reading.report("checklist.bad_name", node, *text);
        return std::nullopt;
    }
    return utf8::nfc(*text);
}

void mention_other_blank(const Text& text, const Node& name, Problems& mentions)
{
    const auto blank = utf8::first_other_blank(name.value);
    if (!blank || !name.is(Node::Kind::scalar)) return;
    // A quote may stand before the value, which may be written otherwise than it reads.
    const auto written = text.bytes().substr(name.offset, name.value.size() + 1);
    const auto value = written.find(name.value);
    const auto at = name.offset + (value == std::string_view::npos ? 0 : value + blank->at);
    mentions.push_back(problem_at(text.place(at), "checklist.other_blank", name.value, blank->name));
}

std::optional<bool> read_boolean(const Reading& reading, const Node& node)
{
    if (node.is(Node::Kind::scalar) && node.plain && (node.value == "true" || node.value == "false"))
        return node.value == "true";
    if (node.is(Node::Kind::null))
        reading.report("checklist.empty", node);
    else
        reading.report("checklist.not_boolean", node, node.value);
    return std::nullopt;
}

std::optional<Exact> read_decimal(const Reading& reading, const Node& node)
{
    constexpr std::size_t most_digits = 15;
    constexpr std::size_t most_places = 3;
    std::size_t whole = 0;
    std::size_t places = 0;
    if (node.is(Node::Kind::null)) {
        reading.report("checklist.empty", node);
        return std::nullopt;
    }
    if (!node.is(Node::Kind::scalar) || !is_decimal(node.value, whole, places)) {
        const auto narrow = utf8::nfkc(node.value);
        const bool wide = narrow != node.value && is_decimal(narrow, whole, places);
        reading.report(wide ? "checklist.wide_number" : "checklist.not_number", node, node.value, narrow);
        return std::nullopt;
    }
    const std::string_view digits = std::string_view(node.value).substr(node.value.starts_with('-') ? 1 : 0);
    const char* wrong = nullptr;
    if (!node.plain)
        wrong = "checklist.quoted_number";
    else if (places > most_places)
        wrong = "checklist.number_places";
    else if (whole > most_digits)
        wrong = "checklist.number_long";
    else if (whole > 1 && digits.starts_with('0'))
        wrong = "checklist.number_zero";
    if (wrong == nullptr) return Exact::from_decimal(node.value);
    reading.report(wrong, node, node.value);
    return std::nullopt;
}

std::optional<std::string> read_date(const Reading& reading, const Node& node)
{
    auto text = read_line(reading, node);
    if (!text || parse_iso_date(*text)) return text;
    reading.report("checklist.not_date", node, *text);
    return std::nullopt;
}

std::optional<std::string> read_digest(const Reading& reading, const Node& node)
{
    auto text = read_line(reading, node);
    if (!text || is_sha256(*text)) return text;
    reading.report("checklist.not_digest", node);
    return std::nullopt;
}

const std::vector<Node>& read_list(const Reading& reading, const Node& node, std::size_t most)
{
    static const std::vector<Node> none;
    if (node.is(Node::Kind::sequence) && node.items.size() <= most) return node.items;
    if (node.is(Node::Kind::sequence))
        reading.report("checklist.list_too_long", node.items[most], most);
    else if (node.is(Node::Kind::null))
        reading.report("checklist.empty", node);
    else
        reading.report("checklist.not_list", node, node.value);
    return none;
}

const std::vector<Node>& read_filled_list(const Reading& reading, const Node& node, std::size_t most)
{
    const bool empty = node.is(Node::Kind::sequence) && node.items.empty();
    if (empty) reading.report("checklist.empty_list", node);
    return read_list(reading, node, most);
}

} // namespace tenken::yaml
