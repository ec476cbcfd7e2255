#include "office/sheet_answers_record.hpp"

#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/paths.hpp"
#include "office/report_file.hpp"
#include "scoring/assess.hpp"

namespace tenken {

namespace {

RecordStart start_of(const FormerSheet& sheet, const Checklist& checklist, const Workspace& workspace)
{
    RecordStart start;
    start.checklist = {checklist.id, checklist.edition, checklist.title, checklist.sha256};
    start.year = sheet.year;
    start.department = sheet.department;
    start.terms = workspace.terms_for(sheet.department, sheet.year);
    return start;
}

RecordState written_record(const std::filesystem::path& path, const FormerSheet& sheet,
    const SheetAnswers& answers, const Checklist& checklist, const Workspace& workspace, const Clock& clock,
    Problems& notices)
{
    auto lock = RecordLock::acquire(path, {sheet.by, clock()});
    auto* held = std::get_if<RecordLock>(&lock);
    if (held == nullptr) fail(FailureKind::file, "workspace.exists", path_text(path));
    auto writer =
        RecordWriter::begin(std::move(*held), start_of(sheet, checklist, workspace), sheet.by, clock);
    std::vector<RecordEvent> events;
    const ChecklistIndex index(checklist);
    for (const auto& [id, response] : answers.responses)
        events.emplace_back(AnswerEvent{id, response, index.find_item(id)->meaning});
    writer.append(events, sheet.by);
    if (auto notice = writer.take_notice()) notices.push_back(std::move(*notice));
    return writer.state();
}

} // namespace

std::vector<std::filesystem::path> files_of_former_sheet(
    const std::filesystem::path& folder, const FormerSheet& sheet)
{
    const WorkspaceFiles files(folder);
    return {
        record_path(files, sheet.year, sheet.department), report_path(files, sheet.year, sheet.department)};
}

Problems write_former_sheet(const std::filesystem::path& folder, const FormerSheet& sheet,
    const SheetAnswers& answers, const Checklist& checklist, const Workspace& workspace, const Clock& clock)
{
    Problems notices;
    const auto files = files_of_former_sheet(folder, sheet);
    const auto state = written_record(files.front(), sheet, answers, checklist, workspace, clock, notices);
    const auto assessment = assess(checklist, state.answers, report_circumstances(state, sheet.date));
    for (auto& notice : write_report(files.back(), assessment, report_language(std::nullopt, checklist)))
        notices.push_back(std::move(notice));
    return notices;
}

} // namespace tenken
