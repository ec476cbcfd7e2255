#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace tenken {

/// A day of the Gregorian calendar; always one that exists.
using Date = std::chrono::year_month_day;

/// Reads "2026-06-01" and nothing else. The day must exist, the year lie within 1900 to 2999.
[[nodiscard]] std::optional<Date> parse_iso_date(std::string_view text);

/// Writes "2026-06-01".
[[nodiscard]] std::string iso_date(Date date);

/// Whether a text is a year as files and folders spell it: four digits.
[[nodiscard]] bool is_year(std::string_view text);

/// A year in four digits.
[[nodiscard]] std::string year_digits(int year);

/// The fiscal year (年度) of a day: it begins on the first of `first_month` (April unless told) and bears the
/// number of the calendar year in which it begins.
[[nodiscard]] int fiscal_year(Date date, unsigned first_month = 4);

/// A moment as RFC 3339 with the offset of Japan, such as "2026-06-01T00:00:00+09:00".
[[nodiscard]] std::string japan_timestamp(std::chrono::sys_seconds moment);

/// The start of a day in Japan: "2026-06-01T00:00:00+09:00".
[[nodiscard]] std::string japan_midnight(Date date);

/// The day that it is in Japan at a moment.
[[nodiscard]] Date japan_date(std::chrono::sys_seconds moment);

} // namespace tenken
