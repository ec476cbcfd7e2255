#pragma once

#include "base/date.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tenken {

/// What a cell's number format makes of its number.
enum class NumberForm { plain, percent, date };

/// Of a format of a workbook's own, such as `[$-411]ggge"年"m"月"d"日"` or `0.0%`: what stands in quotes, behind a
/// backslash or in brackets says nothing.
[[nodiscard]] NumberForm form_of_code(std::string_view code);

/// Of a format that every program knows by number, those of Japanese dates (27 to 36, 50 to 58) included.
[[nodiscard]] NumberForm form_of_built_in(unsigned number);

/// The day that a serial number is, its hours dropped; nothing outside the years 1900 to 2999. A workbook counts from
/// the end of 1899, with the day that 1900 did not have, or from the beginning of 1904.
[[nodiscard]] std::optional<Date> date_of_serial(double serial, bool since_1904);

/// A stored number as people see it: at most the 15 digits that a spreadsheet keeps, so that 0.95999999999999996 is
/// 0.96. Nothing for what is no number.
[[nodiscard]] std::optional<std::string> seen_number(std::string_view stored);

/// A seen number times a hundred, as a percent format shows it.
[[nodiscard]] std::string seen_percent(std::string_view seen);

/// A text as the file has it: `_x000D_` and its like are the characters that they name (`_x005F_` guards an underscore),
/// line ends are LF.
[[nodiscard]] std::string unescaped_text(std::string_view stored);

} // namespace tenken
