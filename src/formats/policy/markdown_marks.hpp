#pragma once

#include <string>
#include <string_view>

namespace tenken {

/// A line without Markdown's marks (heading, list dash, quotation, emphasis, escapes) and without white space at its
/// ends; empty for a rule of dashes.
[[nodiscard]] std::string without_marks(std::string_view line);

} // namespace tenken
