#pragma once

#include "words/catalogue.hpp"

/// The table of rollup is long; it is kept in parts, by what is written.
namespace tenken::catalogue::rollup_parts {

[[nodiscard]] std::span<const Entry> command(); ///< options, files written, mistakes of the command line
[[nodiscard]] std::span<const Entry> page();    ///< head, departments, sections, items, what is left out
[[nodiscard]] std::span<const Entry>
findings(); ///< groups of findings and plans, hints on the quality of answers, trends
[[nodiscard]] std::span<const Entry> letter(); ///< the report to the CISO
[[nodiscard]] std::span<const Entry> csv();    ///< headings of the spreadsheet

} // namespace tenken::catalogue::rollup_parts
