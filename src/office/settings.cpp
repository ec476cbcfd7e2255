#include "office/settings.hpp"

#include "base/problem.hpp"
#include "formats/checklist/file.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/file.hpp"

#include <system_error>

namespace tenken {

namespace {

namespace fs = std::filesystem;

bool has_workspace_file(const fs::path& folder)
{
    std::error_code unknown; // whoever reads the file says what is wrong
    return fs::exists(folder / path_of(workspace_file_name), unknown);
}

} // namespace

fs::path located_file(const std::string& name, const fs::path& folder)
{
    const auto path = path_of(name);
    const auto inside = folder / path;
    std::error_code ignored; // reading names the error
    const bool elsewhere = path.is_relative() && !fs::exists(path, ignored);
    return elsewhere && fs::exists(inside, ignored) ? inside : path;
}

fs::path workspace_of_record(const fs::path& folder, const fs::path& record)
{
    if (has_workspace_file(folder)) return folder;
    std::error_code unknown;
    const auto absolute = fs::absolute(record, unknown);
    if (unknown) return folder;
    const auto above = absolute.parent_path().parent_path();
    return has_workspace_file(above) ? above : folder;
}

std::optional<std::string> checklist_choice(const std::optional<std::string>& option, const fs::path& folder,
    const std::optional<Workspace>& workspace)
{
    if (option || !workspace || workspace->checklist.empty()) return option;
    const auto named = path_of(workspace->checklist);
    const auto path = folder / named;
    std::error_code unknown;
    const bool looks_like_path = workspace->checklist.find('/') != std::string::npos ||
        named.has_extension() || fs::exists(path, unknown);
    return looks_like_path ? path_text(path) : workspace->checklist;
}

std::optional<std::string> checklist_choice(const std::optional<std::string>& option, const fs::path& folder)
{
    if (option) return option;
    return checklist_choice(option, folder, find_workspace(folder));
}

Checklist checklist_of_record(const RecordState& record, const fs::path& path,
    const std::optional<std::string>& option, const fs::path& folder)
{
    auto checklist = find_checklist(checklist_choice(option, workspace_of_record(folder, path)));
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

} // namespace tenken
