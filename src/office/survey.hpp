#pragma once

#include "base/date.hpp"
#include "base/problem.hpp"
#include "formats/workspace/paths.hpp"
#include "model/checklist.hpp"
#include "model/workspace.hpp"
#include "rollup/progress.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace tenken {

/// What stands in the way of looking at a department, with the kind that decides the exit status.
struct SurveyProblem {
    std::string department;
    FailureKind kind;
    Problem problem;
};

struct Survey {
    std::vector<DepartmentProgress> departments; ///< those of tenken.yaml in its order, then others by name
    std::vector<SurveyProblem> problems;         ///< those with records first
};

/// The last day on which a year's reports are in time; nothing: there is none.
[[nodiscard]] std::optional<Date> deadline_of(const std::optional<Workspace>& workspace, int year);

/// Looks at all records and reports of a year, without locks and without changing anything, and keeps of each
/// department no more than how far it has got. Records are taken as `tenken run` would go on with them: under this
/// checklist, with the roles and the coordinator of tenken.yaml.
[[nodiscard]] Survey survey(const WorkspaceFiles& files, const std::optional<Workspace>& workspace,
    const Checklist& checklist, int year, Date today);

} // namespace tenken
