#pragma once

#include "base/problem.hpp"
#include "formats/workspace/paths.hpp"
#include "model/workspace.hpp"
#include "words/words.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// The departments that a name can mean.
namespace tenken {

/// Those of tenken.yaml, then others of which the year's folder has files. In NFC, each name once.
[[nodiscard]] std::vector<std::string> known_departments(
    const WorkspaceFiles& files, const std::optional<Workspace>& workspace, int year);

/// That there is none of this name, with the one that it is near to, else with those there are.
[[nodiscard]] Problem unknown_department(
    const std::string& typed, const std::vector<std::string>& known, const Words& words, int year);

} // namespace tenken
