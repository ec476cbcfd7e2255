#pragma once

#include "base/date.hpp"
#include "formats/workspace/paths.hpp"
#include "model/workspace.hpp"
#include "office/workspace_reports.hpp"
#include "page/template.hpp"
#include "rollup/rollup.hpp"
#include "words/words.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tenken {

/// A file to be rolled up.
struct RollupFile {
    std::filesystem::path path;
    std::string shown;       ///< as messages call it
    std::string source;      ///< from the workspace on: the same on every machine
    std::optional<int> year; ///< of the folder that it lies in, in a workspace
    std::string department;  ///< as its name says, in a workspace; otherwise empty
};

/// What the command line names.
struct RollupFiles {
    std::vector<RollupFile> files; ///< each once, in order of the arguments, then by name
    std::vector<int> years;        ///< asked for; empty where files alone are named
    std::map<int, std::vector<std::string>> departments; ///< that tenken.yaml expects in those years
    std::map<int, std::vector<std::string>> found;       ///< departments that have files, where it names none
};

/// `named`: years ("2026", "令和8年度"), ranges ("2024..2026"), reports, and folders of reports (with those in folders of
/// a year in them; a page counts where no Markdown of its name lies beside it). Nothing named: the latest year up to the one inspected now that has files. `folder` is the
/// workspace's. Throws Failure(usage) for a range that is none, Failure(input) where the workspace has nothing at all
/// of the years.
[[nodiscard]] RollupFiles rollup_files(const std::vector<std::string>& named, const WorkspaceFiles& files,
    const std::optional<Workspace>& workspace, Date today, const Words& words);

/// What reading the reports came to, beside what the rollup holds.
struct RollupReading {
    Problems unreadable;  ///< why files could not be read, in their order
    Problems out_of_turn; ///< steps of the hand-in that a record has and cannot have
    Problems
        on_their_way; ///< what happened to files as a whole: line ends, an unfinished merge, another encoding
    std::map<std::string, int> languages; ///< of the reports
};

/// Reads each file once, verifies it as `tenken verify` does, and hands it to the rollup or leaves it out there. Few
/// reports at a time are in memory, on all cores. `made_with`: a template of the reports that is not built in.
/// `progress` is told how many files are done.
[[nodiscard]] RollupReading read_reports(const std::vector<RollupFile>& files,
    const std::optional<Template>& made_with, Rollup& rollup,
    const std::function<void(std::size_t)>& progress);

/// The same, where `keep` says what is kept of a report that is not left out already. It is called on any thread, and is
/// handed what was read with its `verification.data` and `.score` there.
using KeepReport = std::function<DepartmentYear(const RollupFile& file, ReadReport read)>;
[[nodiscard]] RollupReading read_reports(const std::vector<RollupFile>& files,
    const std::optional<Template>& made_with, Rollup& rollup, const KeepReport& keep,
    const std::function<void(std::size_t)>& progress);

/// A report as a rollup takes it.
[[nodiscard]] ReportToRollUp report_to_roll_up(const RollupFile& file, Verification& verification);

/// Gives the departments of a summary the audits that lie beside their reports (`DepartmentYear::audit`). An audited report is read
/// again: what its verdicts are held against, a rollup keeps none of. Returns why others could not be read. Throws Failure.
[[nodiscard]] Problems add_audits(Summary& summary, const std::vector<RollupFile>& files);

/// Reads once more what the reports say of each item, as rollups keep none of it.
class RereadReports {
public:
    /// `files` must outlive it.
    explicit RereadReports(const std::vector<RollupFile>& files);

    /// In the order of the department's items. Throws Failure(input) where the file does not say any longer what was
    /// rolled up, Failure(file) where it cannot be read.
    [[nodiscard]] std::vector<Response> said_in(const DepartmentYear& department) const;

    /// All of it; throws as said_in().
    [[nodiscard]] Assessment read_again(const DepartmentYear& department) const;

private:
    std::unordered_map<std::string_view, const RollupFile*> by_name_;
};

} // namespace tenken
