#pragma once

#include "formats/workspace/paths.hpp"
#include "model/assessment.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace tenken {

/// A department's report of a year, where it is there, as tenken wrote it, and no draft. Throws Failure(file).
[[nodiscard]] std::optional<Assessment> sound_report(
    const WorkspaceFiles& files, int year, const std::string& department);

} // namespace tenken
