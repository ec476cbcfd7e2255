#pragma once

#include "base/date.hpp"
#include "base/problem.hpp"
#include "formats/record/state.hpp"
#include "formats/workspace/paths.hpp"
#include "model/checklist.hpp"
#include "model/workspace.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>

/// What a workspace decides where the command line does not: which file is meant, which checklist, which year.
/// `folder` is the workspace's throughout.
namespace tenken {

/// The file that a command line names: a relative path is looked for in the current folder, then in the workspace.
[[nodiscard]] std::filesystem::path located_file(
    const std::string& name, const std::filesystem::path& folder);

/// A workspace's folder that is not there may be a slip: says so, with the folder beside it that was probably meant.
/// Nothing where it is there.
[[nodiscard]] std::optional<Problem> new_folder(const std::filesystem::path& folder);

/// The workspace in which a record lies: `folder` if it has a tenken.yaml, else the folder above the record's year.
[[nodiscard]] std::filesystem::path workspace_of_record(
    const std::filesystem::path& folder, const std::filesystem::path& record);

/// The files of the checklist that tenken.yaml knows by that name; without one, the default's. Throws Failure(usage) where
/// there is none of that name.
[[nodiscard]] WorkspaceFiles files_named(const std::optional<std::string>& name,
    const std::filesystem::path& folder, const std::optional<Workspace>& workspace);

/// The same for a `--checklist` that takes a file or a built-in checklist's name too; one that is none of
/// the workspace's goes with the default's files.
[[nodiscard]] WorkspaceFiles files_meant(const std::optional<std::string>& option,
    const std::filesystem::path& folder, const std::optional<Workspace>& workspace);

/// What to give `find_checklist`: the option where there is one (of several checklists, the one of that name), else what
/// tenken.yaml names for the files (a path from the workspace, or the name of a built-in one), else nothing.
[[nodiscard]] std::optional<std::string> checklist_choice(const std::optional<std::string>& option,
    const WorkspaceFiles& files, const std::optional<Workspace>& workspace);

/// The same for the workspace at hand, whose tenken.yaml is not read where the option is a path. Throws `Failure` as
/// find_workspace().
[[nodiscard]] std::optional<std::string> checklist_choice(
    const std::optional<std::string>& option, const std::filesystem::path& folder);

/// The same for a record, wherever it lies. Throws `Failure` as find_workspace().
[[nodiscard]] std::optional<std::string> checklist_choice_of_record(const std::optional<std::string>& option,
    const std::filesystem::path& folder, const std::filesystem::path& record);

/// The names of a workspace's checklists by the ids that these bear; of two with one id, the first. Empty where it has one.
/// Throws Failure as find_checklist().
[[nodiscard]] std::map<std::string, std::string> checklists_by_id(
    const std::filesystem::path& folder, const std::optional<Workspace>& workspace);

/// The checklist that a record was answered under: that of the option, else as the workspace of the record says.
/// Throws Failure(input) where that is another one, by its digest.
[[nodiscard]] Checklist checklist_of_record(const RecordState& record, const std::filesystem::path& path,
    const std::optional<std::string>& option, const std::filesystem::path& folder);

/// The fiscal year that is inspected on a day: the day's own; but the one before while its deadline lasts and
/// tenken.yaml does not yet know the new one.
[[nodiscard]] int year_inspected(const std::optional<Workspace>& workspace, Date day);

/// The fiscal year that a `--year` option names as people write it; without one, the current. Throws Failure(usage).
[[nodiscard]] int year_asked_for(const std::optional<std::string>& option, int current);

/// A department as tenken.yaml lists it; no more than its name where it does not.
[[nodiscard]] WorkspaceDepartment department_named(const Workspace& workspace, const std::string& name);

/// Why no department of a year is meant by a name: tenken.yaml lists departments, and none of them was there in that year
/// under it. Nothing where it lists none.
[[nodiscard]] std::optional<Problem> unlisted_department(
    const std::optional<Workspace>& workspace, int year, const std::string& name);

/// The latest year, up to the one inspected on a day, of which there are departments' files; without any, the one inspected.
[[nodiscard]] int latest_worked_year(
    const WorkspaceFiles& files, const std::optional<Workspace>& workspace, Date day);

/// The fiscal year that a command line names: four digits always, else a year as people write it (read_fiscal_year) where
/// there is no file of that name. Nothing: a file is meant.
[[nodiscard]] std::optional<int> year_named(
    const std::string& name, const std::filesystem::path& folder, int current);

} // namespace tenken
