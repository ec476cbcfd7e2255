#pragma once

#include <filesystem>
#include <string>

namespace tenken {

/// The file that a command line names: a relative path is looked for in the current folder, then in the
/// workspace.
[[nodiscard]] std::filesystem::path located_file(
    const std::string& name, const std::filesystem::path& workspace);

} // namespace tenken
