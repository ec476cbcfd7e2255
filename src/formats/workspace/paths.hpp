#pragma once

#include "base/problem.hpp"
#include "formats/disk/file_system.hpp"
#include "model/workspace.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Where a workspace keeps its files: `<year>/<department>.jsonl` and `.md`, and for individual respondents
/// `<year>/<department>/<respondent>.jsonl`. Beside them lie the register of hand-ins and the reports of earlier
/// versions. Names in new files' names are NFC. Of several checklists, the default's files lie so; another's carry its name
/// behind the department's: `<year>/<department>.<checklist>.jsonl`, `<year>/<department>.<checklist>/<respondent>.jsonl`,
/// `<year>/受理控.<checklist>.md`, `<year>/監査/<department>.<checklist>.jsonl`.
namespace tenken {

/// The files of one checklist in a workspace. A folder alone is not taken for them: whoever has only that says so.
struct WorkspaceFiles {
    /// Of a workspace with one checklist.
    explicit WorkspaceFiles(std::filesystem::path of)
        : folder(std::move(of))
    {
    }

    /// Of one of the workspace's checklists, by its name; of the default where that is empty.
    WorkspaceFiles(
        std::filesystem::path of, const std::optional<Workspace>& workspace, std::string_view named = {});

    std::filesystem::path folder;
    std::string checklist; ///< the name that the files carry; empty: the default's
    std::vector<std::string>
        names; ///< of all of the workspace's checklists, the default first; empty: it has one

    /// The checklist's own name, the default's too; empty: the workspace has one.
    [[nodiscard]] std::string name() const
    {
        return checklist.empty() && !names.empty() ? names.front() : checklist;
    }

    bool operator==(const WorkspaceFiles&) const = default;
};

/// A department's name as the files of a checklist bear it, for papers that lie beside another checklist's.
[[nodiscard]] std::string name_beside(const WorkspaceFiles& files, std::string_view department);

/// Of each checklist of a workspace, the default's first; always at least one.
[[nodiscard]] std::vector<WorkspaceFiles> files_of_each_checklist(
    const std::filesystem::path& folder, const std::optional<Workspace>& workspace);

/// The same for a file of a workspace: of the checklist whose name it carries.
[[nodiscard]] WorkspaceFiles files_of_same_checklist(const std::filesystem::path& folder,
    const std::optional<Workspace>& workspace, const std::filesystem::path& file);

/// Why a department or a respondent cannot bear this name (it becomes a file name on every system, and may
/// hold no '/' and no '@'), or nothing. The name is tried in NFC.
[[nodiscard]] std::optional<Problem> name_problem(std::string_view name);

/// The same of a department beside a workspace's checklists: none can end in a dot and the name of one.
[[nodiscard]] std::optional<Problem> department_problem(const WorkspaceFiles& files, std::string_view name);

/// The folder of a year, listed once. A name finds what stands there under any spelling of it (base/folded_name.hpp; a
/// Mac writes file names in NFD), and is a new file's own spelling where nothing does. Each function throws Failure(input)
/// for a department with a department_problem(), a respondent with a name_problem(); listing throws Failure(file) for a
/// folder that cannot be read.
class YearFolder {
public:
    YearFolder(const WorkspaceFiles& files, int year);

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

    WorkspaceFiles files_;
    std::filesystem::path folder_;
    std::vector<FolderEntry> entries_;
    std::map<std::string, std::string, std::less<>> spellings_; ///< that files bear, by folded name
};

/// The same of a single file. An empty respondent: the department's own.
[[nodiscard]] std::filesystem::path record_path(
    const WorkspaceFiles& files, int year, std::string_view department, std::string_view respondent = {});
[[nodiscard]] std::filesystem::path report_path(
    const WorkspaceFiles& files, int year, std::string_view department);

/// Where the report of a handed-in version is kept once a later one takes its place: `<department>/第1版.md` beside
/// `<department>.md`.
[[nodiscard]] std::filesystem::path kept_report_path(const std::filesystem::path& report, int version);

/// The year's register of hand-ins, `<year>/受理控.md`; no department can bear its name.
[[nodiscard]] std::filesystem::path register_path(const WorkspaceFiles& files, int year);
/// Whether a file of this name is a year's register, of whatever checklist.
[[nodiscard]] bool is_register_name(std::string_view name);

/// An auditor's record and report of a department, `<year>/監査/<department>.jsonl` and `.md`; no department can bear that
/// folder's name.
[[nodiscard]] std::filesystem::path audit_record_path(
    const WorkspaceFiles& files, int year, std::string_view department);
[[nodiscard]] std::filesystem::path audit_report_path(
    const WorkspaceFiles& files, int year, std::string_view department);

/// The departments of which there is an auditor's record, as YearFolder::departments() are.
[[nodiscard]] std::vector<std::string> audited_departments(const WorkspaceFiles& files, int year);

/// The auditors' records in the folder of a year, of whatever checklists: sorted. Throws Failure(file) where it cannot be read.
[[nodiscard]] std::vector<std::filesystem::path> audit_records_in(const std::filesystem::path& year);

/// Another department's record of the same checklist, beside a record: `own` is whose this is.
[[nodiscard]] std::filesystem::path record_beside(
    const std::filesystem::path& record, std::string_view own, std::string_view department);

/// The years that a workspace has folders of, sorted. Throws Failure(file) where it cannot be read.
[[nodiscard]] std::vector<int> years_in(const std::filesystem::path& workspace);

[[nodiscard]] std::vector<std::string> departments_in(const WorkspaceFiles& files, int year);

} // namespace tenken
