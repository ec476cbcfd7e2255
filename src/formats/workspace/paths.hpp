#pragma once

#include "base/problem.hpp"
#include "formats/disk/file_system.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Where a workspace keeps its files: `<year>/<department>.jsonl` and `.md`, and for individual respondents
/// `<year>/<department>/<respondent>.jsonl`. Beside them lie the register of hand-ins and the reports of earlier
/// versions. Names in new files' names are NFC.
namespace tenken {

/// Why a department or a respondent cannot bear this name (it becomes a file name on every system, and may
/// hold no '/' and no '@'), or nothing. The name is tried in NFC.
[[nodiscard]] std::optional<Problem> name_problem(std::string_view name);

/// The folder of a year, listed once. A name finds what stands there under any spelling of it (base/folded_name.hpp; a
/// Mac writes file names in NFD), and is a new file's own spelling where nothing does. Each function throws Failure(input)
/// for a name with a name_problem(); listing throws Failure(file) for a folder that cannot be read.
class YearFolder {
public:
    YearFolder(const std::filesystem::path& workspace, int year);

    /// Departments that have a record, a report or respondents' records: sorted, in NFC, each name once.
    [[nodiscard]] std::vector<std::string> departments() const;

    [[nodiscard]] std::filesystem::path record(std::string_view department) const;
    [[nodiscard]] std::filesystem::path report(std::string_view department) const;

    /// Those who have a record in the department's folder, as `departments` are.
    [[nodiscard]] std::vector<std::string> respondents(std::string_view department) const;
    [[nodiscard]] std::filesystem::path record_of(
        std::string_view department, std::string_view respondent) const;

private:
    [[nodiscard]] std::filesystem::path found(std::string_view name, std::string_view ending) const;

    std::filesystem::path folder_;
    std::vector<FolderEntry> entries_;
    std::map<std::string, std::string, std::less<>> spellings_; ///< that files bear, by folded name
};

/// The same of a single file. An empty respondent: the department's own.
[[nodiscard]] std::filesystem::path record_path(const std::filesystem::path& workspace, int year,
    std::string_view department, std::string_view respondent = {});
[[nodiscard]] std::filesystem::path report_path(
    const std::filesystem::path& workspace, int year, std::string_view department);

/// Where the report of a handed-in version is kept once a later one takes its place: `<department>/第1版.md` beside
/// `<department>.md`.
[[nodiscard]] std::filesystem::path kept_report_path(const std::filesystem::path& report, int version);

/// The year's register of hand-ins, `<year>/受理控.md`; no department can bear its name.
[[nodiscard]] std::filesystem::path register_path(const std::filesystem::path& workspace, int year);

/// An auditor's record and report of a department, `<year>/監査/<department>.jsonl` and `.md`; no department can bear that
/// folder's name.
[[nodiscard]] std::filesystem::path audit_record_path(
    const std::filesystem::path& workspace, int year, std::string_view department);
[[nodiscard]] std::filesystem::path audit_report_path(
    const std::filesystem::path& workspace, int year, std::string_view department);

/// The departments of which there is an auditor's record, as YearFolder::departments() are.
[[nodiscard]] std::vector<std::string> audited_departments(const std::filesystem::path& workspace, int year);

/// The auditors' records in the folder of a year: sorted. Throws Failure(file) where it cannot be read.
[[nodiscard]] std::vector<std::filesystem::path> audit_records_in(const std::filesystem::path& year);

/// The years that a workspace has folders of, sorted. Throws Failure(file) where it cannot be read.
[[nodiscard]] std::vector<int> years_in(const std::filesystem::path& workspace);

[[nodiscard]] std::vector<std::string> departments_in(const std::filesystem::path& workspace, int year);

} // namespace tenken
