#pragma once

#include <filesystem>
#include <string>

/// Paths as Windows wants them. On Windows alone.
namespace tenken {

/// From the root on: relative to the folder, or to the drive's ("C:report.md"). Empty where Windows cannot tell.
[[nodiscard]] std::filesystem::path full_path(const std::filesystem::path& path);

/// What a call of the system is given: the path as it is, and a long one in the form that knows no limit of 260
/// characters (\\?\), whatever the computer's settings are.
[[nodiscard]] std::wstring system_path(const std::filesystem::path& path);

/// Where an open file really lies, links resolved; `otherwise` where the system (a share's, often) does not say.
[[nodiscard]] std::filesystem::path final_path(void* handle, const std::filesystem::path& otherwise);

} // namespace tenken
