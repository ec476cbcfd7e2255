#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tenken {

/// Reads a script: one step a line, its words divided by blanks; words with blanks stand in double quotes.
/// Lines that begin with # and empty lines say nothing. Throws std::logic_error for an open quote.
[[nodiscard]] std::vector<std::vector<std::string>> read_demo_script(std::string_view script);

} // namespace tenken
