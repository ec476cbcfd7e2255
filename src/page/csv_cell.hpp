#pragma once

#include <string>
#include <string_view>

/// Cells of CSV (RFC 4180) for spreadsheets.
namespace tenken {

/// Text that no spreadsheet takes for a formula: where it begins (blanks aside) with = + - @, full-width or not, or with a
/// tab or carriage return, an apostrophe stands before it. Quoted where it must be.
[[nodiscard]] std::string csv_text(std::string_view text);

} // namespace tenken
