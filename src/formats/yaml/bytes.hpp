#pragma once

#include "base/problem.hpp"

#include <string>
#include <string_view>

namespace tenken::yaml {

/// The largest file that is read, in bytes.
inline constexpr std::size_t largest_file = 4 * 1024 * 1024;

/// Looks at a file before anything interprets it: UTF-8 (a byte order mark at its start is tolerated), no
/// UTF-16, no Shift_JIS, no control character but tab, line feed and the carriage return before one.
/// What is wrong comes with its place; nothing when the bytes are sound.
[[nodiscard]] Problems check_bytes(const std::string& shown, std::string_view bytes);

/// Without the byte order mark.
[[nodiscard]] std::string_view without_mark(std::string_view bytes);

} // namespace tenken::yaml
