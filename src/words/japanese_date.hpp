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

/// Reads a date as people write it. Full-width characters, kanji numbers, blanks, dashes for hyphens and a weekday are
/// allowed.
///
/// - "2026-12-25", "2026/12/25", "2026.12.25", "2026年12月25日", "20261225"
/// - "R8.12.25", "令和8年12月25日", "令和八年十二月二十五日", "H31/4/30", "令和元年5月1日": the era must have been in force on
///   that day
/// - "12/25", "12月25日": the next such day, `from` included; "5/25(月)": the one on that weekday, before or behind `from`
/// - "12月末", "令和9年3月末", "R9.3末", "3月中", "2月", "2月下旬": the last day of that month; 上旬 its 10th, 中旬 its 20th
/// - "来年3月", "今年12月"; "今日", "明日", "今月末", "来月末", "年内", "年末", "年明け" (the end of January), "年度末", "来年度末":
///   counted from `from`
///
/// What cannot be read, or is no day of the calendar, comes back as a problem with id "date.…" that says why.
[[nodiscard]] std::variant<Date, Problem> read_date(std::string_view text, Date from);

/// The same of a day that has been: "12/25" is the last such day, `until` included. What bears its year, or is counted
/// from today, is read as read_date() does, and may lie ahead.
[[nodiscard]] std::variant<Date, Problem> read_past_date(std::string_view text, Date until);

/// The same of a day that is the same from wherever one counts: it bears its year.
[[nodiscard]] std::variant<Date, Problem> read_day(std::string_view text);

/// Reads a fiscal year: "2026", "2026年度", "令和8年度", "令和八年度", "R8", "令和元年度"; "8", of the era in force, within
/// five years of `current`; "今年度", "前年度", "来年度", counted from `current`.
[[nodiscard]] std::optional<int> read_fiscal_year(std::string_view text, int current);

} // namespace tenken
