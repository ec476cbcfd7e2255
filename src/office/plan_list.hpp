#pragma once

#include "base/problem.hpp"
#include "formats/workspace/paths.hpp"
#include "model/workspace.hpp"
#include "rollup/plans.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tenken {

/// The plans of a year, and why some could not be had.
struct PlanList {
    std::vector<LivingPlan> plans; ///< by department as the folder lists them, then as their reports do
    std::vector<KeptException> exceptions; ///< likewise
    std::vector<std::string> departments;  ///< whose finished reports were read, as those name them
    Problems problems;                     ///< of files that could not be read, or whose report was changed
};

/// What the reports of the year promise (of `department` alone, where one is named), each with what the records say of it
/// since (`plan_progress`), and what the next year's report (of the department itself, or of the one that alone succeeds it)
/// says has become of it. A report that was changed by hand is not believed: its plans
/// are left out, with a problem. Drafts promise nothing yet. Throws Failure(file) where the year cannot be listed.
[[nodiscard]] PlanList plans_of(const WorkspaceFiles& files, const std::optional<Workspace>& workspace,
    int year, const std::optional<std::string>& department = std::nullopt);

} // namespace tenken
