#include "base/date.hpp"

#include <algorithm>
#include <string>

namespace tenken {

namespace {

/// A number with zeros before it, at least `width` digits.
template <typename Number> std::string padded(Number number, std::size_t width)
{
    const std::string digits = std::to_string(number);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
}

constexpr std::chrono::hours japan_offset{9};

std::optional<int> digits(std::string_view text)
{
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

std::optional<Date> parse_iso_date(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day || *year < 1900 || *year > 2999) return std::nullopt;
    const Date date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
        std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok()) return std::nullopt;
    return date;
}

std::string iso_date(Date date)
{
    return year_digits(static_cast<int>(date.year())) + "-" + padded(static_cast<unsigned>(date.month()), 2) +
        "-" + padded(static_cast<unsigned>(date.day()), 2);
}

bool is_year(std::string_view text)
{
    return text.size() == 4 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string year_digits(int year) { return padded(year, 4); }

int fiscal_year(Date date, unsigned first_month)
{
    const int year = static_cast<int>(date.year());
    return static_cast<unsigned>(date.month()) < first_month ? year - 1 : year;
}

std::string japan_timestamp(std::chrono::sys_seconds moment)
{
    const auto local = moment + japan_offset;
    const auto midnight = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::hh_mm_ss time{local - midnight};
    return iso_date(Date(midnight)) + "T" + padded(time.hours().count(), 2) + ":" +
        padded(time.minutes().count(), 2) + ":" + padded(time.seconds().count(), 2) + "+09:00";
}

std::string japan_midnight(Date date) { return iso_date(date) + "T00:00:00+09:00"; }

Date japan_date(std::chrono::sys_seconds moment)
{
    return Date(std::chrono::floor<std::chrono::days>(moment + japan_offset));
}

} // namespace tenken
