#include "office/diff_sides.hpp"

#include "base/date.hpp"
#include "base/suggestion.hpp"
#include "base/utf8.hpp"
#include "formats/checklist/file.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/record/reading.hpp"
#include "formats/report/data.hpp"
#include "formats/workspace/paths.hpp"
#include "office/audit_work.hpp"
#include "office/report_file.hpp"
#include "office/settings.hpp"
#include "scoring/assess.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

namespace tenken {

namespace {

RecordState sound_record(const std::filesystem::path& path, const std::function<void(const Problem&)>& tell)
{
    auto reading = read_record(path);
    if (reading.ending == RecordReading::Ending::damaged) fail(FailureKind::input, reading.problems);
    if (reading.notice) tell(*reading.notice);
    if (reading.state.events == 0)
        fail_at(FailureKind::input, Place{path_text(path), 0, 0, {}}, "report.record_empty");
    return std::move(reading.state);
}

// The day of the last event: a record is compared as it stands, whatever today is.
Date last_day(const RecordState& record)
{
    return parse_iso_date(record.last_at.substr(0, 10)).value_or(Date());
}

// Those named come first, then what the workspace names, then the built-in one.
Checklist checklist_of(const RecordState& record, const std::filesystem::path& path,
    const std::vector<std::string>& named, const std::filesystem::path& folder)
{
    std::vector<std::optional<std::string>> choices(named.begin(), named.end());
    choices.emplace_back(checklist_choice_of_record(std::nullopt, folder, path));
    choices.emplace_back(std::nullopt);
    for (const auto& choice : choices) {
        auto checklist = find_checklist(choice);
        if (checklist.sha256 == record.checklist.sha256) return checklist;
    }
    const auto& wanted = record.checklist;
    fail_at(FailureKind::input, Place{path_text(path), 0, 0, {}}, "diff.other_checklist", wanted.id,
        wanted.edition, wanted.sha256.substr(0, 12));
}

std::string list_of(const std::vector<std::string>& names, const Words& words)
{
    return names.empty() ? words("diff.t.none") : words.list(names);
}

} // namespace

ComparedSide DiffSides::of_file(const std::string& file) const
{
    const auto path = located_file(file, place_.files.folder);
    return path.extension() == ".jsonl" ? of_record(path) : of_report(path);
}

ComparedSide DiffSides::of_year(int year, const std::string& department) const
{
    const auto path = report_path(place_.files, year, department).lexically_normal();
    if (has_report(year, department)) return of_report(path);
    const auto known = departments(year);
    const auto name = fiscal_year_in_full(place_.words, year);
    if (const auto meant = did_you_mean(department, known))
        fail(FailureKind::input, "diff.no_department_near", department, name, *meant);
    fail(FailureKind::input, "diff.no_department", department, name, list_of(known, place_.words));
}

std::vector<std::string> DiffSides::departments(int year) const
{
    std::vector<std::string> found;
    const YearFolder files(place_.files, year);
    for (auto& department : files.departments()) {
        if (is_regular(files.report(department))) found.push_back(std::move(department));
    }
    if (!found.empty()) return found;
    const auto folder = (place_.files.folder / std::to_string(year)).lexically_normal();
    fail(FailureKind::input, "diff.no_reports", fiscal_year_in_full(place_.words, year), path_text(folder));
}

bool DiffSides::has_report(int year, const std::string& department) const
{
    return is_regular(report_path(place_.files, year, department));
}

ComparedSide DiffSides::of_report(const std::filesystem::path& path) const
{
    const std::string file = path_text(path);
    auto block = read_report_data(read_file(real_file_system(), path), file);
    if (block.older) place_.tell(problem_at(Place{file, 0, 0, {}}, "verify.older_format"));
    ComparedSide side{std::move(block.data.assessment), file, block.stated_sha256 != block.actual_sha256,
        language_from_name(block.data.language).value_or(Language::ja)};
    AuditsBeside audits({path}, side.assessment.circumstances.department);
    side.audit = audits.of(block.actual_sha256, side.assessment);
    for (const auto& problem : audits.problems()) place_.tell(problem);
    side.other_version_audited = !audits.has(block.actual_sha256) && !audits.empty();
    return side;
}

ComparedSide DiffSides::of_record(const std::filesystem::path& path) const
{
    const std::string file = path_text(path);
    const auto record = sound_record(path, place_.tell);
    const auto checklist = checklist_of(record, path, place_.checklists, place_.files.folder);
    auto circumstances = report_circumstances(record, last_day(record));
    return {assess(checklist, record.answers, circumstances), file, false,
        report_language(place_.language, checklist)};
}

} // namespace tenken
