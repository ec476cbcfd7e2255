#include "commands/workspace_settings.hpp"

#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/file.hpp"
#include "words/japanese_date.hpp"

#include <system_error>

namespace tenken {

namespace {

namespace fs = std::filesystem;

bool has_workspace_file(const fs::path& folder)
{
    std::error_code unknown; // whoever reads the file says what is wrong
    return fs::exists(folder / path_of(std::string(workspace_file_name)), unknown);
}

} // namespace

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

fs::path workspace_of_record(const Globals& globals, const fs::path& record)
{
    if (has_workspace_file(globals.workspace)) return globals.workspace;
    std::error_code unknown;
    const auto absolute = fs::absolute(record, unknown);
    if (unknown) return globals.workspace;
    const auto above = absolute.parent_path().parent_path();
    return has_workspace_file(above) ? above : globals.workspace;
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

std::vector<std::string> year_lines(const Words& words, const std::optional<Workspace>& workspace, int year)
{
    const auto* dates = workspace ? workspace->find_year(year) : nullptr;
    if (dates == nullptr) return {};
    const auto full = [&](const std::string& iso) { return date_in_full(words, *parse_iso_date(iso)); };
    std::vector<std::string> lines;
    if (!dates->from.empty())
        lines.push_back(words("workspace.period", {full(dates->from), full(dates->to)}));
    if (!dates->reference_date.empty())
        lines.push_back(words("workspace.reference_date", {full(dates->reference_date)}));
    if (!dates->deadline.empty()) lines.push_back(words("workspace.deadline", {full(dates->deadline)}));
    return lines;
}

} // namespace tenken
