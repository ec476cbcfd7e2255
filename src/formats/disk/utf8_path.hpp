#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace tenken {

/// A path as UTF-8 with '/', for messages and formats; on every system. Bytes that are no UTF-8 become U+FFFD, so that it
/// can always be said and written: such a path is opened by itself, never by its text.
[[nodiscard]] std::string path_text(const std::filesystem::path& path);

/// The path that UTF-8 text means; on every system.
[[nodiscard]] std::filesystem::path path_of(std::string_view text);

} // namespace tenken
