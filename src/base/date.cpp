#include "base/date.hpp"

#include <fmt/format.h>

namespace tenken {

namespace {

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
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

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
    return fmt::format("{}T{:02}:{:02}:{:02}+09:00", iso_date(Date(midnight)), time.hours().count(),
        time.minutes().count(), time.seconds().count());
}

std::string japan_midnight(Date date) { return iso_date(date) + "T00:00:00+09:00"; }

Date japan_date(std::chrono::sys_seconds moment)
{
    return Date(std::chrono::floor<std::chrono::days>(moment + japan_offset));
}

} // namespace tenken
