#include "formats/workspace/file.hpp"

#include "formats/checklist/source_files.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/file_departments.hpp"
#include "formats/workspace/file_gaps.hpp"
#include "formats/workspace/file_years.hpp"
#include "formats/yaml/bytes.hpp"
#include "formats/yaml/mapping.hpp"
#include "formats/yaml/parse.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

namespace tenken {

namespace {

using namespace yaml;

/// Whether this program may read on: another format's keys would only look like mistakes.
bool check_format(const Reading& reading, const Node& root)
{
    for (const auto& [key, value] : root.entries) {
        if (key.value != "tenken" || (value.plain && value.value == "1")) continue;
        reading.report("checklist.unknown_format", value, {value.value});
        return false;
    }
    return true;
}

void check_coordinator(const Reading& reading, const Node& node, const Workspace& workspace)
{
    if (workspace.departments.empty() || workspace.find_department(workspace.coordinator) != nullptr) return;
    std::vector<std::string> known;
    for (const auto& department : workspace.departments) known.push_back(department.name);
    reading.report(
        not_among("workspace.unknown_coordinator", workspace.coordinator, known, reading.spot(node).place()));
}

Workspace read_root(const Reading& reading, const Node& root)
{
    Workspace workspace;
    if (!check_format(reading, root)) return workspace;
    const Mapping map(reading, root,
        {"tenken", "organisation", "checklist", "coordinator", "first_month", "departments", "years",
            "gaps"});
    if (!map.usable()) return workspace;
    static_cast<void>(map.require("tenken"));
    workspace.organisation = map.get("organisation", read_name).value_or("");
    workspace.checklist = map.get("checklist", read_line).value_or("");
    if (const auto month = map.get("first_month", loading::read_month)) workspace.first_month = *month;
    const auto before = reading.count();
    if (const Node* departments = map.find("departments"))
        workspace.departments = loading::read_departments(reading, *departments);
    const bool departments_known = reading.count() == before;
    if (const Node* coordinator = map.find("coordinator")) {
        workspace.coordinator = loading::read_department_name(reading, *coordinator).value_or("");
        if (!workspace.coordinator.empty() && departments_known)
            check_coordinator(reading, *coordinator, workspace);
    }
    if (const Node* years = map.find("years")) workspace.years = loading::read_years(reading, *years);
    if (const Node* gaps = map.find("gaps")) workspace.gaps = loading::read_gaps(reading, *gaps);
    return workspace;
}

} // namespace

Workspace read_workspace(const std::string& bytes, const std::string& shown)
{
    Problems problems = check_bytes(shown, bytes);
    if (!problems.empty()) throw Failure(FailureKind::input, std::move(problems));
    const Text text(shown, std::string(without_mark(bytes)));
    const auto root = parse(text, problems);
    Workspace workspace;
    if (root) workspace = read_root(Reading(text, problems), *root);
    if (problems.empty()) return workspace;
    std::ranges::stable_sort(problems, {}, [](const Problem& problem) {
        return std::pair(problem.place ? problem.place->line : 0, problem.place ? problem.place->column : 0);
    });
    throw Failure(FailureKind::input, std::move(problems));
}

Workspace load_workspace_file(const std::filesystem::path& path)
{
    SourceFile file = read_named_file(path);
    if (file.problem)
        throw Failure(file.unreadable ? FailureKind::file : FailureKind::input, std::move(*file.problem));
    return read_workspace(file.bytes, path_text(path));
}

std::optional<Workspace> find_workspace(const std::filesystem::path& folder)
{
    const auto path = folder == "." ? path_of(std::string(workspace_file_name))
                                    : folder / path_of(std::string(workspace_file_name));
    if (!is_occupied(path)) return std::nullopt;
    return load_workspace_file(path);
}

} // namespace tenken
