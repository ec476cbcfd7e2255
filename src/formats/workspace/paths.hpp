#pragma once

#include "base/problem.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Where a workspace keeps its files: `<year>/<department>.jsonl` and `.md`, and for individual respondents
/// `<year>/<department>/<respondent>.jsonl`. Beside them lie the register of hand-ins and the reports of earlier
/// versions. Names in file names are NFC.
namespace tenken {

/// Why a department or a respondent cannot bear this name (it becomes a file name on every system, and may
/// hold no '/' and no '@'), or nothing. The name is tried in NFC.
[[nodiscard]] std::optional<Problem> name_problem(std::string_view name);

/// Each throws Failure(input) for a name with a name_problem(). An empty respondent: the department's own.
[[nodiscard]] std::filesystem::path record_path(const std::filesystem::path& workspace, int year,
    std::string_view department, std::string_view respondent = {});
[[nodiscard]] std::filesystem::path report_path(
    const std::filesystem::path& workspace, int year, std::string_view department);

/// Where the report of a handed-in version is kept once a later one takes its place: `<department>/第1版.md` beside
/// `<department>.md`.
[[nodiscard]] std::filesystem::path kept_report_path(const std::filesystem::path& report, int version);

/// The year's register of hand-ins, `<year>/受理控.md`; no department can bear its name.
[[nodiscard]] std::filesystem::path register_path(const std::filesystem::path& workspace, int year);

/// What a workspace holds, sorted; empty for what is not there. Each throws Failure(file) for a folder that cannot be
/// read.
[[nodiscard]] std::vector<int> years_in(const std::filesystem::path& workspace);
/// Departments that have a record, a report or respondents' records, in NFC.
[[nodiscard]] std::vector<std::string> departments_in(const std::filesystem::path& workspace, int year);
[[nodiscard]] std::vector<std::string> respondents_in(
    const std::filesystem::path& workspace, int year, std::string_view department);

} // namespace tenken
