#include "formats/sheet/number_format.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>

namespace tenken {

namespace {

std::optional<double> number_in(std::string_view text)
{
    double value = 0;
    const char* end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || at != end || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::string as_seen(double value)
{
    constexpr int digits_kept = 15;
    std::array<char, 64> buffer{};
    const auto written = std::to_chars(
        buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::general, digits_kept);
    return {buffer.data(), written.ptr};
}

void append_character(std::string& out, std::uint32_t point)
{
    const auto tail = [&](unsigned shift) { out += static_cast<char>(0x80U | ((point >> shift) & 0x3FU)); };
    if (point < 0x80U) {
        out += static_cast<char>(point);
    } else if (point < 0x800U) {
        out += static_cast<char>(0xC0U | (point >> 6U));
        tail(0);
    } else if (point < 0x10000U) {
        out += static_cast<char>(0xE0U | (point >> 12U));
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xF0U | (point >> 18U));
        tail(12);
        tail(6);
        tail(0);
    }
}

constexpr std::size_t escape_length = 7; // _xHHHH_

std::optional<std::uint32_t> escape_at(std::string_view text, std::size_t at)
{
    if (text.size() < at + escape_length || text.substr(at, 2) != "_x" || text[at + 6] != '_')
        return std::nullopt;
    std::uint32_t unit = 0;
    const char* digits = text.data() + at + 2;
    const auto [end, error] = std::from_chars(digits, digits + 4, unit, 16);
    return error == std::errc() && end == digits + 4 ? std::optional(unit) : std::nullopt;
}

bool is_high(std::uint32_t unit) { return unit >= 0xD800U && unit < 0xDC00U; }
bool is_low(std::uint32_t unit) { return unit >= 0xDC00U && unit < 0xE000U; }

} // namespace

NumberForm form_of_code(std::string_view code)
{
    constexpr std::string_view general = "General"; // whatever it stands beside: its letters mean no day
    bool quoted = false;
    bool bracketed = false;
    for (std::size_t at = 0; at < code.size(); ++at) {
        const char c = code[at];
        if (c == '"') quoted = !quoted;
        if (quoted || c == '"') continue;
        if (c == '\\' || c == '_' || c == '*') {
            ++at;
            continue;
        }
        if (c == '[') bracketed = true;
        if (c == ']') bracketed = false;
        if (bracketed || c == ']') continue;
        if (code.substr(at, general.size()) == general) {
            at += general.size() - 1;
            continue;
        }
        if (c == '%') return NumberForm::percent;
        if (std::string_view("ymdhsgYMDHSG").find(c) != std::string_view::npos) return NumberForm::date;
        if (c == ';') break;
    }
    return NumberForm::plain;
}

NumberForm form_of_built_in(unsigned number)
{
    if (number == 9 || number == 10) return NumberForm::percent;
    const bool date = (number >= 14 && number <= 22) || (number >= 27 && number <= 36) ||
        (number >= 45 && number <= 47) || (number >= 50 && number <= 58);
    return date ? NumberForm::date : NumberForm::plain;
}

std::optional<Date> date_of_serial(double serial, bool since_1904)
{
    using namespace std::chrono;
    constexpr double most_days = 500'000;
    if (!(serial >= 0) || serial > most_days) return std::nullopt;
    auto days_counted = static_cast<int>(std::floor(serial));
    constexpr int day_that_was_not = 60; // 29 February 1900
    constexpr int from_1900_to_1904 = 1462;
    if (since_1904) days_counted += from_1900_to_1904;
    if (!since_1904 && (days_counted < 1 || days_counted == day_that_was_not)) return std::nullopt;
    const sys_days start =
        days_counted < day_that_was_not ? sys_days{year{1899} / 12 / 31} : sys_days{year{1899} / 12 / 30};
    const Date date{start + days{days_counted}};
    return parse_iso_date(iso_date(date));
}

std::optional<std::string> seen_number(std::string_view stored)
{
    const auto value = number_in(stored);
    return value ? std::optional(as_seen(*value)) : std::nullopt;
}

std::string seen_percent(std::string_view seen)
{
    const auto value = number_in(seen);
    return value ? as_seen(*value * 100) : std::string(seen);
}

std::string unescaped_text(std::string_view stored)
{
    std::string text;
    text.reserve(stored.size());
    for (std::size_t at = 0; at < stored.size();) {
        auto unit = stored[at] == '_' ? escape_at(stored, at) : std::nullopt;
        const auto low = unit && is_high(*unit) ? escape_at(stored, at + escape_length) : std::nullopt;
        if (unit && low && is_low(*low)) {
            append_character(text, 0x10000U + ((*unit - 0xD800U) << 10U) + (*low - 0xDC00U));
            at += 2 * escape_length;
        } else if (unit && !is_high(*unit) && !is_low(*unit)) {
            append_character(text, *unit);
            at += escape_length;
        } else {
            text += stored[at++];
        }
    }
    std::string lines;
    lines.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\r')
            lines += text[at];
        else if (at + 1 == text.size() || text[at + 1] != '\n')
            lines += '\n';
    }
    return lines;
}

} // namespace tenken
