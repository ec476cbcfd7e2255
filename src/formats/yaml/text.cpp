#include "formats/yaml/text.hpp"

#include "base/utf8.hpp"
#include "formats/disk/file_form.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace tenken::yaml {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view wide_space = "　";
constexpr std::string_view hard_space = "\xC2\xA0";
constexpr std::string_view wide_colon = "：";

constexpr std::size_t counted_block = 1024;

/// Of a line, places keep as much as a message shows.
constexpr std::size_t longest_source = 201;

// How many characters a key may have, so that a colon inside a sentence is not taken for the key's.
constexpr std::size_t longest_key = 40;

std::string hexadecimal(unsigned number, std::size_t width)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (; number > 0 || text.size() < width; number /= 16) text.insert(text.begin(), digits[number % 16]);
    return text;
}

/// The byte that no UTF-8 has there.
Problem invalid_byte(const std::string& shown, std::string_view bytes, std::size_t offset)
{
    const auto before = bytes.substr(0, offset);
    const auto line = static_cast<std::size_t>(std::ranges::count(before, '\n'));
    const auto start = before.rfind('\n') + 1; // npos + 1 is 0
    return problem_at(Place{shown, line + 1, utf8::characters(before.substr(start)) + 1, {}},
        "checklist.not_utf8", "0x" + hexadecimal(static_cast<unsigned char>(bytes[offset]), 2));
}

/// The control character at `at` that should not be there, or nothing.
std::optional<unsigned> control_at(std::string_view bytes, std::size_t at)
{
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte == 0xC2) {
        const auto next = static_cast<unsigned char>(bytes[at + 1]);
        return next < 0xA0 ? std::optional<unsigned>(next) : std::nullopt;
    }
    if ((byte >= 0x20 && byte != 0x7F) || byte == '\t' || byte == '\n') return std::nullopt;
    if (bytes.substr(at).starts_with("\r\n")) return std::nullopt;
    return byte;
}

Problems controls(const std::string& shown, std::string_view bytes)
{
    constexpr std::size_t most = 20;
    Problems problems;
    std::optional<Text> text;
    for (std::size_t i = 0; i < bytes.size() && problems.size() < most; ++i) {
        const auto control = control_at(bytes, i);
        if (!control) continue;
        if (!text) text.emplace(shown, std::string(bytes));
        problems.push_back(problem_at(text->place(i), "checklist.control", "U+" + hexadecimal(*control, 4)));
    }
    return problems;
}

bool begins_character(char byte) { return !utf8::continues_character(byte); }

std::size_t character_count(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, begins_character));
}

/// The first characters of a line, so that places in a long one do not each hold all of it.
std::string source_of(std::string_view line)
{
    std::size_t count = 0;
    const auto end = std::ranges::find_if(
        line, [&](char byte) { return begins_character(byte) && ++count > longest_source; });
    return {line.begin(), end};
}

Problem slip(const char* id, const Text& text, std::size_t offset, std::string_view key = {})
{
    if (key.empty()) return problem_at(text.place(offset), id);
    return problem_at(text.place(offset), id, utf8::trimmed(key));
}

std::size_t blanks(std::string_view line)
{
    std::size_t at = 0;
    while (at < line.size()) {
        if (line[at] == ' ' || line[at] == '\t')
            ++at;
        else if (line.substr(at).starts_with(wide_space))
            at += wide_space.size();
        else if (line.substr(at).starts_with(hard_space))
            at += hard_space.size();
        else
            break;
    }
    return at;
}

std::size_t find_separator(std::string_view line)
{
    for (std::size_t at = line.find(':'); at != std::string_view::npos; at = line.find(':', at + 1)) {
        if (at + 1 == line.size() || line[at + 1] == ' ' || line[at + 1] == '\t') return at;
    }
    return std::string_view::npos;
}

Problems slips_of_line(const Text& text, std::size_t number)
{
    std::string_view line = text.line(number);
    std::size_t start = text.line_start(number);
    const std::size_t indent = blanks(line);
    if (indent == line.size()) return {};
    const std::string_view space = line.substr(0, indent);
    if (const auto at = space.find(wide_space); at != std::string_view::npos)
        return {slip("checklist.wide_space", text, start + at)};
    if (const auto at = space.find(hard_space); at != std::string_view::npos)
        return {slip("checklist.hard_space", text, start + at)};
    if (const auto at = space.find('\t'); at != std::string_view::npos)
        return {slip("checklist.tab", text, start + at)};

    line.remove_prefix(indent);
    start += indent;
    while (line.starts_with("- ") || line.starts_with("{") || line.starts_with(" ")) {
        line.remove_prefix(1);
        ++start;
    }
    if (line.empty() || std::string_view("#\"'|>").find(line[0]) != std::string_view::npos) return {};
    const auto colon = line.find(wide_colon);
    if (colon == std::string_view::npos || colon == 0 || find_separator(line) < colon) return {};
    const auto key = line.substr(0, colon);
    if (utf8::characters(key) > longest_key || key.find("。") != std::string_view::npos) return {};
    return {slip("checklist.wide_colon", text, start + colon, key)};
}

} // namespace

std::string_view without_mark(std::string_view bytes)
{
    if (bytes.starts_with(utf8_mark)) bytes.remove_prefix(utf8_mark.size());
    return bytes;
}

Problems check_bytes(const std::string& shown, std::string_view bytes)
{
    if (auto problem = form_problem(shown, bytes)) return {std::move(*problem)};
    bytes = without_mark(bytes);
    if (const auto invalid = utf8::first_invalid(bytes)) return {invalid_byte(shown, bytes, *invalid)};
    return controls(shown, bytes);
}

Text::Text(std::string shown, std::string bytes)
    : shown_(std::move(shown))
    , bytes_(std::move(bytes))
    , starts_{0}
{
    for (auto end = bytes_.find('\n'); end < bytes_.size() - 1; end = bytes_.find('\n', end + 1))
        starts_.push_back(end + 1);
    characters_.reserve(bytes_.size() / counted_block + 1);
    std::size_t count = 0;
    for (std::size_t at = 0; at <= bytes_.size(); at += counted_block) {
        characters_.push_back(static_cast<std::uint32_t>(count));
        count += character_count(std::string_view(bytes_).substr(at, counted_block));
    }
}

std::size_t Text::characters_before(std::size_t offset) const
{
    const std::size_t block = offset / counted_block;
    const std::size_t start = block * counted_block;
    return characters_[block] + character_count(std::string_view(bytes_).substr(start, offset - start));
}

std::size_t Text::line_of(std::size_t offset) const
{
    return static_cast<std::size_t>(std::ranges::upper_bound(starts_, offset) - starts_.begin());
}

std::string_view Text::line(std::size_t number) const
{
    const std::size_t start = starts_[number - 1];
    const std::size_t end = number < starts_.size() ? starts_[number] : bytes_.size();
    auto text = std::string_view(bytes_).substr(start, end - start);
    if (text.ends_with('\n')) text.remove_suffix(1);
    if (text.ends_with('\r')) text.remove_suffix(1);
    return text;
}

Place Text::place(std::size_t offset) const
{
    if (offset >= bytes_.size()) {
        const auto last = std::string_view(bytes_).find_last_not_of(" \t\r\n");
        offset = last == std::string_view::npos ? 0 : last + 1;
    }
    const std::size_t number = line_of(offset);
    const std::size_t start = line_start(number);
    const std::string_view source = line(number);
    const std::size_t end = start + std::min(offset - start, source.size());
    const std::size_t column = characters_before(end) - characters_before(start) + 1;
    return {shown_, number, column, source_of(source)};
}

Place Text::whole() const { return {shown_, 0, 0, {}}; }

Problems slips_near(const Text& text, std::size_t offset)
{
    constexpr std::size_t reach = 3;
    Problems found;
    std::size_t quiet = 0;
    for (std::size_t number = text.line_of(offset); number > 0 && quiet < reach; --number) {
        if (text.line(number).empty()) continue;
        Problems slips = slips_of_line(text, number);
        if (slips.empty()) {
            ++quiet;
            continue;
        }
        quiet = reach - 1;
        found.insert(found.begin(), slips.begin(), slips.end());
    }
    return found;
}

Problems slips_in(const Text& text, std::string_view written, std::size_t offset)
{
    if (written.starts_with(wide_space)) return {slip("checklist.wide_space", text, offset)};
    if (written.starts_with(hard_space)) return {slip("checklist.hard_space", text, offset)};
    const auto colon = written.find(wide_colon);
    if (colon == std::string_view::npos || colon == 0) return {};
    const auto key = written.substr(0, colon);
    if (utf8::characters(key) > longest_key) return {};
    const bool as_written = text.bytes().substr(offset).starts_with(written.substr(0, colon));
    return {slip("checklist.wide_colon", text, as_written ? offset + colon : offset, key)};
}

} // namespace tenken::yaml
