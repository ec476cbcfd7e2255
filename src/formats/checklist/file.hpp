#pragma once

#include "model/checklist.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace tenken {

class SourceFolder;

/// The name of a checklist's first file, and of the checklist used when none is named.
inline constexpr std::string_view checklist_file_name = "checklist.yaml";
inline constexpr std::string_view default_checklist_name = "kumiai";

/// Loads the checklist at `path`: a folder that holds checklist.yaml, or that first file itself. Every rule of
/// the format is checked; throws Failure with all problems of all files (kind `file` when one of them could
/// not be read, otherwise `input`).
[[nodiscard]] Checklist load_checklist(const std::filesystem::path& path);

/// The same of a folder wherever it lies, by its first file.
[[nodiscard]] Checklist load_checklist(const SourceFolder& folder);

/// Loads a checklist that is built into the program, with the same checks.
[[nodiscard]] Checklist load_builtin_checklist(std::string_view name);

/// What `--checklist` names: a path that exists, else a built-in checklist. Without an option: the default.
[[nodiscard]] Checklist find_checklist(const std::optional<std::string>& option);

} // namespace tenken
