#include "office/plausibility_work.hpp"

#include "base/date.hpp"
#include "check/saved_answers.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/file.hpp"
#include "office/parallel_work.hpp"
#include "office/sound_report.hpp"

#include <utility>

namespace tenken {

namespace {

namespace fs = std::filesystem;

/// The folder above that of the report's year.
fs::path workspace_of(const fs::path& report, int year, const fs::path& otherwise)
{
    const auto whole = absolute_path(report);
    for (auto folder = whole.parent_path(); folder.has_relative_path(); folder = folder.parent_path()) {
        if (path_text(folder.filename()) == year_digits(year)) return folder.parent_path();
    }
    return otherwise;
}

} // namespace

std::vector<ReportWithRecord> reports_to_check(
    const std::vector<std::string>& named, const std::vector<WorkspaceFiles>& checklists, int current)
{
    return verify_work(named, checklists, current, KeptVersions::left_out).files;
}

ReportPlausibility plausibility_at(const ReportWithRecord& report, const fs::path& folder)
{
    auto read = read_report(report);
    auto& verification = read.verification;
    if (!verification.data || !verification.unchanged())
        fail(FailureKind::input, "check.changed", report.shown);
    const auto& assessment = verification.data->assessment;
    const auto& who = assessment.circumstances;
    PlausibilityGrounds grounds{assessment};
    if (read.record && !who.record.empty()) grounds.saved = saved_answers(*read.record, who.record);
    std::optional<Assessment> former;
    if (!who.individual) {
        const auto workspace = workspace_of(report.path, who.year, folder);
        const auto files = files_of_same_checklist(workspace, find_workspace(workspace), report.path);
        former = sound_report(files, who.year - 1, who.department);
    }
    if (former) grounds.former = &*former;
    return {report.shown, who.department, who.year, who.draft, plausibility_of(grounds)};
}

void check_each(const std::vector<ReportWithRecord>& reports, const fs::path& folder, const TakeChecked& take)
{
    using Outcome = std::variant<ReportPlausibility, Failure>;
    const auto outcome = [&](std::size_t index) -> Outcome {
        try {
            return plausibility_at(reports[index], folder);
        } catch (const Failure& failure) {
            return failure;
        }
    };
    in_parallel(reports.size(), outcome, [&](std::size_t, Outcome one) { take(std::move(one)); });
}

} // namespace tenken
