#pragma once

#include "base/date.hpp"
#include "base/problem.hpp"
#include "words/words.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// Dates and fiscal years as people in Japanese offices write and read them.
namespace tenken {

/// "令和8年12月25日"; in English "25 December 2026". Days before Meiji's end of 1912 bear the year of the
/// Gregorian calendar.
[[nodiscard]] std::string date_in_full(const Words& words, Date date);

/// "R8.12.25", for columns; in English, and for days of no era, "2026-12-25".
[[nodiscard]] std::string date_in_short(const Words& words, Date date);

/// "令和8年度", the first of an era "令和元年度"; in English "FY2026". The era is the one in force at the end of
/// the fiscal year's first calendar year, so that 2019 is 令和元年度.
[[nodiscard]] std::string fiscal_year_in_full(const Words& words, int year);

/// Reads a date as people write it. Full-width characters, blanks and a weekday in brackets are allowed.
///
/// - "2026-12-25", "2026/12/25", "2026.12.25", "2026年12月25日", "20261225"
/// - "R8.12.25", "令和8年12月25日", "H31/4/30", "令和元年5月1日": the era must have been in force on that day
/// - "12/25", "12月25日": the next such day, `from` included
/// - "12月末", "令和9年3月末", "R9.3末": the last day of that month
/// - "今日", "明日", "今月末", "来月末", "年内", "年末", "年度末", "来年度末": counted from `from`
///
/// What cannot be read, or is no day of the calendar, comes back as a problem with id "date.…" that says why.
[[nodiscard]] std::variant<Date, Problem> read_date(std::string_view text, Date from);

/// Reads a fiscal year: "2026", "2026年度", "令和8年度", "R8", "令和元年度".
[[nodiscard]] std::optional<int> read_fiscal_year(std::string_view text);

} // namespace tenken
