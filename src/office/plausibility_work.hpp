#pragma once

#include "check/plausibility_page.hpp"
#include "office/workspace_reports.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <variant>
#include <vector>

/// Reports held against the rules of plausibility, with what lies beside them.
namespace tenken {

/// The reports of a command line: those named, and those in force of the years named, of the checklists that are meant. Throws Failure(usage) where a year
/// has none.
[[nodiscard]] std::vector<ReportWithRecord> reports_to_check(
    const std::vector<std::string>& named, const std::vector<WorkspaceFiles>& checklists, int current);

/// Looks at one. Its record is used where it lies beside it and holds the line that the report was made from; last year's
/// report where the workspace has it (the one in which the report lies, else `folder`) and it is sound. Throws
/// Failure(input) for a report that tenken would not have written, Failure(file).
[[nodiscard]] ReportPlausibility plausibility_at(
    const ReportWithRecord& report, const std::filesystem::path& folder);

/// Looks at all, on all cores, and hands each over in its turn, with what came of it or why nothing did.
using TakeChecked = std::function<void(std::variant<ReportPlausibility, Failure>)>;
void check_each(const std::vector<ReportWithRecord>& reports, const std::filesystem::path& folder,
    const TakeChecked& take);

} // namespace tenken
