#include "page/markdown_text.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace tenken {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_alphanumeric(char c) { return is_digit(c) || is_letter(c); }
bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// A part of a text that readers of Markdown turn into a link without being asked (GFM: "Autolinks").
struct LinkLike {
    std::size_t before = 0; ///< bytes of punctuation before it
    std::size_t size = 0;   ///< its bytes; 0: there is none
};

constexpr auto can_be_in_link = [] {
    std::array<bool, 256> can{};
    for (std::size_t c = 'a'; c <= 'z'; ++c) can[c] = can[c - 'a' + 'A'] = true;
    for (std::size_t c = '0'; c <= '9'; ++c) can[c] = true;
    for (const char c : std::string_view("-._~:/?#@!$&'()*+,;=%")) can[static_cast<unsigned char>(c)] = true;
    return can;
}();

// ASCII, without what ends an address.
bool is_link_character(char c) { return can_be_in_link[static_cast<unsigned char>(c)]; }

bool one_of(std::string_view characters, char c) { return characters.find(c) != std::string_view::npos; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool holds_mail_address(std::string_view word)
{
    const auto last_dot = word.rfind('.');
    if (last_dot == std::string_view::npos) return false;
    for (std::size_t at = word.find('@'); at < last_dot; at = word.find('@', at + 1)) {
        const bool name = at == 0 || is_alphanumeric(word[at - 1]) || one_of(".+-_", word[at - 1]);
        const auto domain = word.substr(at + 1);
        const bool host = !domain.empty() && (is_alphanumeric(domain[0]) || one_of("-_.", domain[0]));
        if (name && host) return true;
    }
    return false;
}

bool holds_web_address(std::string_view word)
{
    if (word.find_first_of(".:") == std::string_view::npos) return false;
    std::string small(word);
    std::ranges::transform(small, small.begin(), lower);
    return small.find("www.") != std::string::npos || small.find("://") != std::string::npos;
}

// Looks at the word at the start of the text: the characters up to the first that cannot be part of an address.
LinkLike link_like(std::string_view text)
{
    const auto end = std::ranges::find_if_not(text, is_link_character);
    auto word = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    if (!holds_web_address(word) && !holds_mail_address(word)) return {};
    LinkLike found;
    while (one_of("('!,;*=&?$)", word.front())) {
        word.remove_prefix(1);
        ++found.before;
    }
    while (word.size() > 1 && one_of(".,;:!?')*&=$(", word.back())) word.remove_suffix(1);
    found.size = word.size();
    return found;
}

char at(std::string_view text, std::size_t i) { return i < text.size() ? text[i] : '\0'; }

std::string reference(std::uint32_t character) { return "&#" + std::to_string(character) + ";"; }

/// Whether a character is named rather than written: it acts on a terminal or on the text around it, or is not seen.
bool is_unseen(std::string_view character) { return utf8::first_unseen(character).has_value(); }

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
    return is_ascii(text[0]) ? is_alphanumeric(text[0]) : !is_unseen(first_character(text));
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

// Bytes that stand as they are wherever they stand: neither special in Markdown, nor a blank, nor a control, nor the
// first of a character that may be unseen.
constexpr auto stands_as_it_is = [] {
    std::array<bool, 256> plain{};
    for (std::size_t c = 0x21; c < 256; ++c) plain[c] = true;
    for (const char c : std::string_view("`*~[]<|_&\\#\x7F\xC2\xCD\xD8\xDB\xDC\xE0\xE1\xE2\xEF\xF0\xF3"))
        plain[static_cast<unsigned char>(c)] = false;
    return plain;
}();

// Of those the ones that are in no address either: nearly all of a Japanese text.
constexpr auto is_passed_over = [] {
    std::array<bool, 256> passed = stands_as_it_is;
    for (std::size_t c = 0; c < 256; ++c) passed[c] = passed[c] && !can_be_in_link[c];
    return passed;
}();

/// Appends one line, escaped.
class LineEscaping {
public:
    LineEscaping(std::string& out, std::string_view line, bool line_start)
        : out_(out)
        , line_(line)
        , block_(line_start ? block_start(line).value_or(std::string_view::npos) : std::string_view::npos)
    {
    }

    void run()
    {
        while (at_ < line_.size()) {
            if (is_passed_over[static_cast<unsigned char>(line_[at_])] && at_ != block_) {
                ++at_;
                continue;
            }
            if (begins_word() && take_link()) continue;
            if (stands_as_it_is[static_cast<unsigned char>(line_[at_])] && at_ != block_)
                ++at_;
            else
                take_special();
        }
        flush(line_.size());
    }

private:
    [[nodiscard]] bool begins_word() const
    {
        return is_link_character(line_[at_]) && (at_ == 0 || !is_link_character(line_[at_ - 1]));
    }

    bool take_link()
    {
        const auto link = link_like(line_.substr(at_));
        if (link.size == 0) return false;
        flush(at_);
        for (const char c : line_.substr(at_, link.before)) (out_ += '\\') += c;
        ((out_ += '`') += line_.substr(at_ + link.before, link.size)) += '`';
        at_ += link.before + link.size;
        written_ = at_;
        return true;
    }

    void take_special()
    {
        const char c = line_[at_];
        const bool at_end = at_ == 0 || at_ + 1 == line_.size();
        if (c == ' ' && at_end) return replace(1, reference(' '));
        const auto character = first_character(line_.substr(at_));
        if (is_unseen(character)) return replace(character.size(), utf8::shown(character));
        if (is_ascii(c)) {
            if (block_ == at_ || needs_backslash(line_, at_)) {
                flush(at_);
                out_ += '\\';
            }
            ++at_;
            return;
        }
        at_ += character.size();
    }

    void replace(std::size_t size, std::string_view by)
    {
        flush(at_);
        out_ += by;
        at_ += size;
        written_ = at_;
    }

    void flush(std::size_t end)
    {
        out_ += line_.substr(written_, end - written_);
        written_ = end;
    }

    std::string& out_;
    std::string_view line_;
    std::size_t block_; ///< before this byte stands a backslash, so that the line begins no block
    std::size_t at_ = 0;
    std::size_t written_ = 0;
};

bool is_punctuation(char c)
{
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
        (c >= '{' && c <= '~');
}

void add_character(std::string& text, std::uint32_t c)
{
    const auto add = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (c < 0x80) {
        add(c);
    } else if (c < 0x800) {
        add(0xC0 | c >> 6);
        add(0x80 | (c & 0x3F));
    } else {
        add(0xE0 | c >> 12);
        add(0x80 | (c >> 6 & 0x3F));
        add(0x80 | (c & 0x3F));
    }
}

// The length of a "&#10;" at the start, whose character is added; 0 where there is none.
std::size_t take_reference(std::string_view markdown, std::string& text)
{
    if (!markdown.starts_with("&#")) return 0;
    std::uint32_t number = 0;
    const char* const begin = markdown.data() + 2;
    const auto [end, error] = std::from_chars(begin, markdown.data() + markdown.size(), number);
    if (error != std::errc() || end == markdown.data() + markdown.size() || *end != ';' || number > 0xFFFF)
        return 0;
    add_character(text, number);
    return static_cast<std::size_t>(end - markdown.data()) + 1;
}

std::string_view without_outer_blanks(std::string_view text)
{
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
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

void append_markdown_text(std::string& out, std::string_view text, const MarkdownPlace& place)
{
    const std::size_t last = text.find_last_not_of('\n');
    const auto body = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
    std::string_view rest = body;
    for (bool line_start = place.line_start;;) {
        const auto end = rest.find('\n');
        LineEscaping(out, rest.substr(0, end), line_start).run();
        if (end == std::string_view::npos) break;
        rest.remove_prefix(end + 1);
        if (place.single_line)
            out += reference('\n');
        else
            (out += "\\\n") += place.indent;
        line_start = !place.single_line;
    }
    for (std::size_t i = body.size(); i < text.size(); ++i) out += reference('\n');
}

std::string markdown_text(std::string_view text, const MarkdownPlace& place)
{
    std::string out;
    append_markdown_text(out, text, place);
    return out;
}
std::string plain_of_markdown(std::string_view markdown)
{
    std::string text;
    bool code = false;
    for (std::size_t i = 0; i < markdown.size();) {
        const char c = markdown[i];
        if (c == '`') {
            code = !code;
            ++i;
        } else if (code) {
            text += c;
            ++i;
        } else if (c == '\\' && i + 1 < markdown.size() && is_punctuation(markdown[i + 1])) {
            text += markdown[i + 1];
            i += 2;
        } else if (const auto size = take_reference(markdown.substr(i), text); size > 0) {
            i += size;
        } else {
            text += c;
            ++i;
        }
    }
    return text;
}

std::vector<std::string> table_cells(std::string_view line)
{
    line = without_outer_blanks(line.substr(0, line.find_last_not_of("\r\n") + 1));
    if (line.size() < 2 || line.front() != '|' || line.back() != '|') return {};
    std::vector<std::string> cells;
    std::string cell;
    for (std::size_t i = 1; i < line.size(); ++i) {
        if (line[i] == '|') {
            cells.emplace_back(without_outer_blanks(cell));
            cell.clear();
            continue;
        }
        cell += line[i];
        if (line[i] == '\\' && i + 1 < line.size()) cell += line[++i];
    }
    return cell.empty() ? cells : std::vector<std::string>{};
}

} // namespace tenken
