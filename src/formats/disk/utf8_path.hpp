#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace tenken {

/// A path as UTF-8 with '/', for messages and formats; on every system.
[[nodiscard]] std::string path_text(const std::filesystem::path& path);

/// The path that UTF-8 text means; on every system.
[[nodiscard]] std::filesystem::path path_of(std::string_view text);

} // namespace tenken
