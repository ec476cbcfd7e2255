#include "page/markdown_text.hpp"

#include "base/utf8.hpp"
#include "page/link_like.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fmt/format.h>

namespace tenken {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_alphanumeric(char c) { return is_digit(c) || is_letter(c); }
bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

char at(std::string_view text, std::size_t i) { return i < text.size() ? text[i] : '\0'; }

std::string reference(std::uint32_t character) { return fmt::format("&#{};", character); }

std::uint32_t code_point(std::string_view character)
{
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(character[i]));
    };
    switch (character.size()) {
    case 1:
        return byte(0);
    case 2:
        return (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F);
    case 3:
        return (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    default:
        return (byte(0) & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
    }
}

// Controls act on a terminal, direction marks on the text around them, and line separators split lines for
// some readers: all three are named rather than written.
bool is_unseen(std::uint32_t c)
{
    if (c < 0x20) return c != '\t';
    if (c >= 0x7F && c <= 0x9F) return true;
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) ||
        (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

// Whether "&…" could be read as a character reference, also together with text that follows.
bool begins_reference(std::string_view text)
{
    std::size_t i = 1;
    if (at(text, i) == '#') ++i;
    while (is_alphanumeric(at(text, i))) ++i;
    return i == text.size() || (i > 1 && text[i] == ';');
}

// How many bytes of a line may stand before the one that must be escaped so that the line begins no block;
// nothing where none must.
std::optional<std::size_t> block_start(std::string_view line)
{
    const char first = at(line, 0);
    const char second = at(line, 1);
    const bool word_follows = second != '\0' && (!is_ascii(second) || is_alphanumeric(second));
    if (first == '#' || first == '>' || first == '=') return 0;
    if ((first == '-' || first == '+' || first == ':') && !word_follows) return 0;
    std::size_t digits = 0;
    while (is_digit(at(line, digits))) ++digits;
    const char mark = at(line, digits);
    const char next = at(line, digits + 1);
    if (digits > 0 && digits <= 9 && (mark == '.' || mark == ')') && (next == '\0' || is_blank(next)))
        return digits;
    return std::nullopt;
}

std::string_view first_character(std::string_view text)
{
    const auto lead = static_cast<unsigned char>(at(text, 0));
    return text.substr(0, lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4);
}

// Whether what follows a backslash is written as it is and is no punctuation.
bool is_plain_next(std::string_view text)
{
    if (text.empty() || link_like(text).size > 0) return false;
    return is_ascii(text[0]) ? is_alphanumeric(text[0]) : !is_unseen(code_point(first_character(text)));
}

bool needs_backslash(std::string_view line, std::size_t i)
{
    const char c = line[i];
    const char next = at(line, i + 1);
    switch (c) {
    case '`':
    case '*':
    case '~':
    case '[':
    case ']':
    case '<':
    case '|':
        return true;
    case '_':
        return i == 0 || !is_alphanumeric(line[i - 1]) || !is_alphanumeric(next);
    case '&':
        return begins_reference(line.substr(i));
    case '\\':
        return !is_plain_next(line.substr(i + 1));
    case '#':
        return i + 1 == line.size();
    default:
        return false;
    }
}

std::string escaped_line(std::string_view line, bool line_start)
{
    std::string out;
    const auto block = line_start ? block_start(line) : std::nullopt;
    for (std::size_t i = 0; i < line.size();) {
        const bool at_end = i == 0 || i + 1 == line.size();
        const bool word_before = i > 0 && is_link_character(line[i - 1]);
        if (const auto link = word_before ? LinkLike{} : link_like(line.substr(i)); link.size > 0) {
            const auto plain = line.substr(i, link.before);
            for (const char c : plain) out += fmt::format("\\{}", c);
            out += fmt::format("`{}`", line.substr(i + link.before, link.size));
            i += link.before + link.size;
            continue;
        }
        if (is_blank(line[i]) && at_end) {
            out += reference(static_cast<unsigned char>(line[i++]));
            continue;
        }
        if (is_ascii(line[i]) && !is_unseen(static_cast<unsigned char>(line[i]))) {
            if (block == i || needs_backslash(line, i)) out += '\\';
            out += line[i++];
            continue;
        }
        const auto character = first_character(line.substr(i));
        const auto number = code_point(character);
        out += is_unseen(number) ? reference(number) : std::string(character);
        i += character.size();
    }
    return out;
}

} // namespace

MarkdownPlace markdown_place(std::string_view before)
{
    MarkdownPlace place;
    std::size_t i = 0;
    const auto skip_blanks = [&] {
        while (is_blank(at(before, i))) place.indent += before[i++];
    };
    for (;;) {
        skip_blanks();
        const char c = at(before, i);
        if (c == '>') {
            place.indent += before[i++];
            continue;
        }
        std::size_t marker = 0;
        if ((c == '-' || c == '+' || c == '*') && is_blank(at(before, i + 1))) marker = 1;
        if (is_digit(c)) {
            std::size_t end = i;
            while (is_digit(at(before, end))) ++end;
            if ((at(before, end) == '.' || at(before, end) == ')') && is_blank(at(before, end + 1)))
                marker = end + 1 - i;
        }
        if (marker == 0) break;
        place.indent.append(marker, ' ');
        i += marker;
    }
    place.line_start = i == before.size();
    const auto rest = before.substr(i);
    const std::size_t hashes = std::min(rest.find_first_not_of('#'), rest.size());
    place.single_line = rest.starts_with('|') || (hashes >= 1 && hashes <= 6 && is_blank(at(rest, hashes)));
    return place;
}

std::string markdown_text(std::string_view text, const MarkdownPlace& place)
{
    const std::size_t last = text.find_last_not_of('\n');
    const auto body = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
    const std::size_t trailing = text.size() - body.size();
    std::string out;
    std::string_view rest = body;
    for (bool line_start = place.line_start;;) {
        const auto end = rest.find('\n');
        out += escaped_line(rest.substr(0, end), line_start);
        if (end == std::string_view::npos) break;
        rest.remove_prefix(end + 1);
        out += place.single_line ? reference('\n') : "\\\n" + place.indent;
        line_start = !place.single_line;
    }
    for (std::size_t i = 0; i < trailing; ++i) out += reference('\n');
    return out;
}

} // namespace tenken
