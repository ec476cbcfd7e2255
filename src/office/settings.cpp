#include "office/settings.hpp"

#include "base/date.hpp"
#include "base/folded_name.hpp"
#include "base/joined.hpp"
#include "base/suggestion.hpp"
#include "formats/checklist/file.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/file.hpp"
#include "formats/workspace/paths.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

namespace tenken {

namespace {

namespace fs = std::filesystem;

std::optional<std::string> folder_meant(const fs::path& folder)
{
    std::vector<std::string> beside;
    for (const auto& entry : entries_of(absolute_path(folder).parent_path())) {
        if (entry.folder) beside.push_back(path_text(entry.name));
    }
    return did_you_mean(path_text(folder.filename()), beside);
}

/// Whether tenken.yaml names a department, as one that it lists or that another succeeds.
bool is_of_another_year(const Workspace& workspace, const std::string& name)
{
    return std::ranges::any_of(workspace.departments, [&](const WorkspaceDepartment& one) {
        return same_name(one.name, name) || find_same_name(one.succeeds, name) != nullptr;
    });
}

bool is_path(const fs::path& named) { return named.has_parent_path() || named.has_extension(); }

/// What tenken.yaml says of a checklist, as find_checklist() takes it.
std::string written_checklist(const std::string& written, const fs::path& folder)
{
    const auto named = path_of(written);
    const auto path = folder / named;
    return is_path(named) || is_there(path) ? path_text(path) : written;
}

/// As find_checklist() takes them.
bool is_file_or_built_in(const std::string& option)
{
    const auto path = path_of(option);
    return is_path(path) || is_occupied(path) || option == default_checklist_name;
}

/// By its name, or as tenken.yaml names its file; null: none of the workspace's.
const WorkspaceChecklist* checklist_meant(
    const std::string& option, const fs::path& folder, const Workspace& workspace)
{
    if (const auto* named = workspace.find_checklist(option)) return named;
    const auto at = std::ranges::find_if(workspace.checklists, [&](const WorkspaceChecklist& one) {
        const auto written = written_checklist(one.file, folder);
        return written == option || same_file(path_of(written), path_of(option));
    });
    return at == workspace.checklists.end() ? nullptr : &*at;
}

bool has_workspace_file(const fs::path& folder) { return is_there(folder / path_of(workspace_file_name)); }

} // namespace

fs::path located_file(const std::string& name, const fs::path& folder)
{
    const auto path = path_of(name);
    const auto inside = folder / path;
    return path.is_relative() && !is_there(path) && is_there(inside) ? inside : path;
}

std::optional<Problem> new_folder(const fs::path& named)
{
    const auto folder = named.has_filename() ? named : named.parent_path();
    if (is_occupied(folder)) return std::nullopt;
    const std::string name = path_text(folder);
    if (const auto meant = folder_meant(folder)) return problem("command.new_folder.near", name, *meant);
    return problem("command.new_folder", name);
}

fs::path workspace_of_record(const fs::path& folder, const fs::path& record)
{
    if (has_workspace_file(folder)) return folder;
    const auto above = absolute_path(record).parent_path().parent_path();
    return has_workspace_file(above) ? above : folder;
}

WorkspaceFiles files_named(
    const std::optional<std::string>& name, const fs::path& folder, const std::optional<Workspace>& workspace)
{
    if (!name || (workspace && workspace->find_checklist(*name) != nullptr))
        return {folder, workspace, name.value_or("")};
    if (!workspace || workspace->checklists.empty())
        fail(FailureKind::usage, "workspace.one_checklist", *name);
    const auto known = WorkspaceFiles(folder, workspace).names;
    if (const auto meant = did_you_mean(*name, known))
        fail(FailureKind::usage, "workspace.no_such_checklist.near", *name, *meant);
    fail(FailureKind::usage, "workspace.no_such_checklist", *name, joined(known, " "));
}

WorkspaceFiles files_meant(const std::optional<std::string>& option, const fs::path& folder,
    const std::optional<Workspace>& workspace)
{
    if (!option || !workspace || workspace->checklists.empty()) return {folder, workspace};
    if (!is_file_or_built_in(*option)) return files_named(option, folder, workspace);
    const auto* meant = checklist_meant(*option, folder, *workspace);
    return {folder, workspace, meant == nullptr ? "" : meant->name};
}

std::optional<std::string> checklist_choice(const std::optional<std::string>& option,
    const WorkspaceFiles& files, const std::optional<Workspace>& workspace)
{
    if (!workspace) return option;
    if (option) {
        const auto* named = workspace->find_checklist(*option);
        return named == nullptr ? option : std::optional(written_checklist(named->file, files.folder));
    }
    const auto* of_files = workspace->checklists.empty() ? nullptr
        : files.checklist.empty()                        ? &workspace->checklists.front()
                                                         : workspace->find_checklist(files.checklist);
    const auto& written = of_files == nullptr ? workspace->checklist : of_files->file;
    return written.empty() ? std::nullopt : std::optional(written_checklist(written, files.folder));
}

std::optional<std::string> checklist_choice(const std::optional<std::string>& option, const fs::path& folder)
{
    if (option && is_path(path_of(*option))) return option;
    const auto workspace = find_workspace(folder);
    return checklist_choice(option, files_meant(option, folder, workspace), workspace);
}

std::optional<std::string> checklist_choice_of_record(
    const std::optional<std::string>& option, const fs::path& folder, const fs::path& record)
{
    const auto home = workspace_of_record(folder, record);
    const auto workspace = find_workspace(home);
    return checklist_choice(option, files_of_same_checklist(home, workspace, record), workspace);
}

std::map<std::string, std::string> checklists_by_id(
    const fs::path& folder, const std::optional<Workspace>& workspace)
{
    std::map<std::string, std::string> names;
    if (!workspace || workspace->checklists.empty()) return names;
    for (const auto& files : files_of_each_checklist(folder, workspace))
        names.emplace(find_checklist(checklist_choice(std::nullopt, files, workspace)).id, files.name());
    return names;
}

Checklist checklist_of_record(const RecordState& record, const fs::path& path,
    const std::optional<std::string>& option, const fs::path& folder)
{
    auto checklist = find_checklist(checklist_choice_of_record(option, folder, path));
    const auto& wanted = record.checklist;
    if (checklist.sha256 == wanted.sha256) return checklist;
    fail_at(FailureKind::input, Place{path_text(path), 0, 0, {}}, "report.other_checklist", wanted.id,
        wanted.edition, wanted.sha256.substr(0, 12), checklist.id, checklist.edition,
        checklist.sha256.substr(0, 12));
}

int year_inspected(const std::optional<Workspace>& workspace, Date day)
{
    if (!workspace) return fiscal_year(day);
    const int year = fiscal_year(day, workspace->first_month);
    const auto* before = workspace->find_year(year - 1);
    const bool still_open =
        before != nullptr && !before->deadline.empty() && iso_date(day) <= before->deadline;
    return still_open && workspace->find_year(year) == nullptr ? year - 1 : year;
}

int year_asked_for(const std::optional<std::string>& option, int current)
{
    if (!option) return current;
    if (const auto year = read_fiscal_year(*option, current)) return *year;
    fail(FailureKind::usage, "interview.bad_year", *option);
}

WorkspaceDepartment department_named(const Workspace& workspace, const std::string& name)
{
    const auto* listed = workspace.find_department(name);
    return listed != nullptr ? *listed : WorkspaceDepartment{name, {}, {}, {}};
}

std::optional<Problem> unlisted_department(
    const std::optional<Workspace>& workspace, int year, const std::string& name)
{
    if (!workspace || workspace->departments.empty()) return std::nullopt;
    const auto known = workspace->departments_in(year);
    if (find_same_name(known, name) != nullptr) return std::nullopt;
    if (is_of_another_year(*workspace, name))
        return problem("workspace.department_of_other_years", name, year, joined(known, " "));
    if (const auto meant = did_you_mean(name, known))
        return problem("workspace.unknown_department.near", name, *meant);
    return problem("workspace.unknown_department", name, joined(known, " "));
}

int latest_worked_year(const WorkspaceFiles& files, const std::optional<Workspace>& workspace, Date day)
{
    const int now = year_inspected(workspace, day);
    auto known = years_in(files.folder);
    std::erase_if(known, [&](int year) { return year > now || departments_in(files, year).empty(); });
    return known.empty() ? now : *std::ranges::max_element(known);
}

std::optional<int> year_named(const std::string& name, const fs::path& folder, int current)
{
    if (is_year(name)) return std::stoi(name);
    return is_there(located_file(name, folder)) ? std::nullopt : read_fiscal_year(name, current);
}

} // namespace tenken
