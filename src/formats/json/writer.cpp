#include "formats/json/writer.hpp"

#include "formats/json/exact.hpp"

#include <array>
#include <cstdint>
#include <cstring>
#include <nlohmann/json.hpp>

namespace tenken {

namespace {

constexpr auto must_be_escaped = [] {
    std::array<bool, 256> marked{};
    for (std::size_t c = 0; c < 0x20; ++c) marked[c] = true;
    marked['"'] = marked['\\'] = true;
    return marked;
}();

// Whether any of eight bytes must be: one below 0x20, a quotation mark or a backslash.
bool any_must_be_escaped(const char* bytes)
{
    constexpr std::uint64_t ones = 0x0101010101010101;
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes, sizeof eight);
    const auto any_below = [](std::uint64_t each, std::uint64_t limit) {
        return (each - ones * limit) & ~each & (ones * 0x80);
    };
    return (any_below(eight, 0x20) | any_below(eight ^ (ones * '"'), 1) |
               any_below(eight ^ (ones * '\\'), 1)) != 0;
}

// Where the first one stands that must be escaped; the end where none must.
std::size_t first_to_escape(std::string_view text, std::size_t from)
{
    while (from + 8 <= text.size() && !any_must_be_escaped(text.data() + from)) from += 8;
    while (from < text.size() && !must_be_escaped[static_cast<unsigned char>(text[from])]) ++from;
    return from;
}

void write_escaped(std::string& out, char c)
{
    constexpr std::string_view digits = "0123456789abcdef";
    switch (c) {
    case '"':
    case '\\':
        (out += '\\') += c;
        return;
    case '\b':
        out += "\\b";
        return;
    case '\f':
        out += "\\f";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        ((out += "\\u00") += digits[static_cast<unsigned char>(c) >> 4U]) +=
            digits[static_cast<unsigned char>(c) & 0xFU];
    }
}

// A decimal of so few digits is the shortest one of the double that is nearest to it, and is printed as such.
bool prints_as_double(std::string_view decimal)
{
    constexpr std::size_t most_digits = 15;
    constexpr std::size_t most_decimals = 3;
    const auto point = decimal.find('.');
    return decimal.size() <= most_digits + 1 && point != std::string_view::npos &&
        decimal.size() - point - 1 <= most_decimals;
}

} // namespace

void write_json_text(std::string& out, std::string_view text)
{
    out += '"';
    for (std::size_t rest = 0;;) {
        const auto next = first_to_escape(text, rest);
        out += text.substr(rest, next - rest);
        if (next == text.size()) break;
        write_escaped(out, text[next]);
        rest = next + 1;
    }
    out += '"';
}

void write_json_exact(std::string& out, const Exact& number)
{
    if (const auto whole = number.whole()) {
        out += std::to_string(*whole);
        return;
    }
    const std::string text = number.text();
    if (text.find('/') != std::string::npos)
        write_json_text(out, text);
    else if (prints_as_double(text))
        out += text;
    else
        out += to_json_number(number).dump();
}

void write_json_percentage(std::string& out, const Exact& number)
{
    const std::string text = number.rounded();
    if (prints_as_double(text))
        out += text;
    else
        write_json_double(out, std::stod(text));
}

void write_json_double(std::string& out, double number) { out += nlohmann::json(number).dump(); }

} // namespace tenken
