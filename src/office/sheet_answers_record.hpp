#pragma once

#include "base/date.hpp"
#include "base/problem.hpp"
#include "formats/record/record.hpp"
#include "model/checklist.hpp"
#include "model/workspace.hpp"
#include "office/sheet_skeleton.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace tenken {

/// Whose answers of a former year are written, and as of when.
struct FormerSheet {
    std::string department;
    int year = 0;
    std::string by; ///< as the author of the record
    Date date;      ///< of the report
};

/// The files that write_former_sheet() makes: record and report.
[[nodiscard]] std::vector<std::filesystem::path> files_of_former_sheet(
    const std::filesystem::path& folder, const FormerSheet& sheet);

/// Writes what a sheet answered as a former year's record and report, from which `tenken run` starts. Returns notices.
/// Throws Failure(file).
[[nodiscard]] Problems write_former_sheet(const std::filesystem::path& folder, const FormerSheet& sheet,
    const SheetAnswers& answers, const Checklist& checklist, const Workspace& workspace, const Clock& clock);

} // namespace tenken
