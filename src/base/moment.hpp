#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace tenken {

/// The moment that an RFC 3339 timestamp names, to the second; nothing where it is none. A fraction of a second is cut off.
[[nodiscard]] std::optional<std::chrono::sys_seconds> moment_of(std::string_view timestamp);

} // namespace tenken
