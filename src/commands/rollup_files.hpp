#pragma once

#include "base/date.hpp"
#include "commands/command.hpp"
#include "model/workspace.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tenken {

/// A file to be rolled up.
struct RollupFile {
    std::filesystem::path path;
    std::string shown;       ///< as messages call it
    std::optional<int> year; ///< of the folder that it lies in, in a workspace
    std::string department;  ///< as its name says, in a workspace; otherwise empty
};

/// What the command line names.
struct RollupFiles {
    std::vector<RollupFile> files; ///< each once, in order of the arguments, then by name
    std::vector<int> years;        ///< asked for; empty where files alone are named
    std::map<int, std::vector<std::string>> departments; ///< that tenken.yaml expects in those years
    std::map<int, std::vector<std::string>> found;       ///< departments that have files, where it names none
};

/// Years ("2026", "令和8年度"), ranges ("2024..2026"), reports, and folders of reports (with those in folders of a year
/// in them). Nothing named: the latest year up to the one inspected now that has files. Throws Failure(usage) for a
/// range that is none, Failure(input) where the workspace has nothing at all of the years.
[[nodiscard]] RollupFiles rollup_files(const std::vector<std::string>& named, const Globals& globals,
    const std::optional<Workspace>& workspace, Date today, const Words& words);

} // namespace tenken
