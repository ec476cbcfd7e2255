#pragma once

#include "base/problem.hpp"
#include "model/workspace.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace tenken {

inline constexpr std::string_view workspace_file_name = "tenken.yaml";

/// Reads a workspace's file (docs/workspace.md). Throws Failure(input) with all problems and their places, or
/// Failure(file) when it cannot be read.
[[nodiscard]] Workspace load_workspace_file(const std::filesystem::path& path);

/// The same from bytes; `shown` stands in the places of problems.
[[nodiscard]] Workspace read_workspace(const std::string& bytes, const std::string& shown);

/// What the tenken.yaml in a folder says; nothing where there is none. Throws as load_workspace_file().
[[nodiscard]] std::optional<Workspace> find_workspace(const std::filesystem::path& folder);

/// The names in a folder's tenken.yaml with a blank other than U+0020 ("checklist.other_blank", each at its place). The
/// file, if there is one, can be read.
[[nodiscard]] Problems other_blanks_in_names(const std::filesystem::path& folder);

} // namespace tenken
