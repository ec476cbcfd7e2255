#pragma once

#include "base/date.hpp"
#include "base/problem.hpp"
#include "model/workspace.hpp"
#include "page/blocks.hpp"
#include "rollup/progress.hpp"
#include "words/words.hpp"

#include <optional>
#include <string>
#include <vector>

/// How far the departments of a workspace have got, as it is shown and written.
namespace tenken {

/// What stood in the way of looking at a department.
struct StatusProblem {
    std::string department;
    Problem problem;
};

/// All that `tenken status` says.
struct StatusPage {
    int year = 0;
    Date today{};
    std::optional<Date> deadline;
    std::optional<Workspace> workspace;
    std::string name; ///< of the checklist, where the workspace has several; else empty
    ChecklistIdentity checklist;
    std::vector<DepartmentProgress> departments;
    std::vector<StatusProblem> problems; ///< in the JSON only: others are told of them as of any problem
};

/// "提出済み 2026-11-09": the stage, with the day of the step where it is one on the way to the coordinator.
[[nodiscard]] std::string stage_in_words(const DepartmentProgress& department, const Words& words);

[[nodiscard]] page::Page status_page(const StatusPage& status, const Words& words);

/// docs/json.md describes it.
[[nodiscard]] std::string status_json(const StatusPage& status, const Words& words);

/// Of each of a year's checklists, at least one: where there are several, each under its title; in JSON as
/// {"checklists": […]}.
[[nodiscard]] page::Page status_page(const std::vector<const StatusPage*>& checklists, const Words& words);
[[nodiscard]] std::string status_json(const std::vector<const StatusPage*>& checklists, const Words& words);

} // namespace tenken
