#pragma once

#include <string>
#include <string_view>

namespace tenken {

/// What a head reads of a report: everything before its annex, the second heading of the first rank; of a report
/// without one, everything before the section that holds the first single item.
[[nodiscard]] std::string first_page(std::string_view report);

} // namespace tenken
