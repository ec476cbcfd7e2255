#pragma once

#include "base/date.hpp"
#include "commands/command.hpp"
#include "model/checklist.hpp"
#include "model/workspace.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tenken {

/// What to give `find_checklist`: the option where there is one, else what the workspace's tenken.yaml names (a
/// path from the workspace, or the name of a built-in one), else nothing.
[[nodiscard]] std::optional<std::string> checklist_choice(const std::optional<std::string>& option,
    const std::filesystem::path& folder, const std::optional<Workspace>& workspace);

/// The same, reading tenken.yaml only where no option says which. Throws `Failure` as find_workspace().
[[nodiscard]] std::optional<std::string> checklist_choice(
    const std::optional<std::string>& option, const std::filesystem::path& folder);

/// The workspace in which a record lies: that of `-C` (or the current folder) if it has a tenken.yaml, else the
/// folder above the record's year.
[[nodiscard]] std::filesystem::path workspace_of_record(
    const Globals& globals, const std::filesystem::path& record);

/// The fiscal year that is inspected on a day: the day's own; but the one before while its deadline lasts and
/// tenken.yaml does not yet know the new one.
[[nodiscard]] int year_inspected(const std::optional<Workspace>& workspace, Date day);

/// The dates of a year's inspection as lines to be read: period, reference date, deadline; those that are known.
[[nodiscard]] std::vector<std::string> year_lines(
    const Words& words, const std::optional<Workspace>& workspace, int year);

} // namespace tenken
