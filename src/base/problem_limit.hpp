#pragma once

#include <cstddef>

namespace tenken {

/// More problems than this are not collected: nobody reads them, and finding what was meant takes its time.
inline constexpr std::size_t most_problems = 1000;

} // namespace tenken
