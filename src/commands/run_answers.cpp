#include "base/folded_name.hpp"
#include "commands/report_date.hpp"
#include "commands/run_parts.hpp"
#include "formats/workspace/paths.hpp"
#include "office/returned_file.hpp"

#include <algorithm>
#include <array>

namespace tenken {

namespace {

std::optional<Preferred> preferred(const RunOptions& options)
{
    if (!options.prefer) return std::nullopt;
    if (*options.prefer == "sheet") return Preferred::sheet;
    if (*options.prefer == "record") return Preferred::record;
    fail(FailureKind::usage, "returned.unknown_preference", *options.prefer);
}

/// What a file took away of what the record held, a line for each part.
Problems told_as_taken_away(const AnswersFile& file, const Answers& known, bool sheet)
{
    using Part = ResponseChange::Part;
    constexpr std::array<std::pair<Part, std::string_view>, 5> ids{{
        {Part::answer, "interview.file_withdrew.answer"},
        {Part::note, "interview.file_withdrew.note"},
        {Part::evidence, "interview.file_withdrew.evidence"},
        {Part::action, "interview.file_withdrew.action"},
        {Part::exception, "interview.file_withdrew.exception"},
    }};
    Problems told;
    for (const auto& [instance, change] : file.responses) {
        const auto gone = change.taken_away(known.find(instance));
        for (const auto& [part, id] : ids) {
            if (!gone.contains(part)) continue;
            const bool emptied = sheet && part == Part::answer;
            told.push_back(problem(emptied ? "returned.withdrew_answer" : std::string(id), instance));
        }
    }
    return told;
}

/// Whether a file goes into the record of the sitting, not into that of one of the department's people.
bool is_records_own(const Sitting& sitting, const IncomingFile& file)
{
    return !file.is_sheet() || file.head->origin.respondent.empty() || sitting.options.respondent;
}

/// Several files meet the record one after the other, and go into it together.
void take_files(const Sitting& sitting, RecordSession& record, const std::filesystem::path& path,
    const std::vector<const IncomingFile*>& files)
{
    RecordState state = record.state();
    std::vector<RecordEvent> events;
    Problems problems;
    Problems told;
    for (const auto* file : files) {
        try {
            const auto read = read_incoming(*file,
                {sitting.checklist, sitting.context.words, path, state, sitting.today,
                    preferred(sitting.options)});
            told.insert(told.end(), read.notices.begin(), read.notices.end());
            for (auto& one : told_as_taken_away(read.answers, state.answers, file->is_sheet()))
                told.push_back(std::move(one));
            for (auto& event : events_of(read.answers, sitting.checklist, state.answers)) {
                state.apply(event);
                events.push_back(std::move(event));
            }
        } catch (const Failure& failure) {
            problems.insert(problems.end(), failure.problems().begin(), failure.problems().end());
        }
    }
    if (!problems.empty()) fail(FailureKind::input, std::move(problems));
    record.append(events);
    sitting.context.tell(told);
}

} // namespace

void open_answers(Sitting& sitting)
{
    static_cast<void>(preferred(sitting.options));
    if (sitting.options.answers.empty()) return;
    Problems problems;
    FailureKind kind = FailureKind::input;
    for (const auto& path : incoming_files(sitting.options.answers)) {
        try {
            sitting.incoming.push_back(open_incoming(path));
        } catch (const Failure& failure) {
            problems.insert(problems.end(), failure.problems().begin(), failure.problems().end());
            if (failure.kind() == FailureKind::file) kind = FailureKind::file;
        }
    }
    if (!problems.empty()) fail(kind, std::move(problems));
    const auto sheet = std::ranges::find_if(sitting.incoming, &IncomingFile::is_sheet);
    if (sheet == sitting.incoming.end()) return;
    const auto& origin = sheet->head->origin;
    if (!sitting.options.department) sitting.options.department = origin.department;
    if (!sitting.options.year) sitting.options.year = std::to_string(origin.year);
}

void check_where_answers_belong(const Sitting& sitting)
{
    Problems problems;
    for (const auto& file : sitting.incoming) {
        AnswersPlace place{
            sitting.identity.department, sitting.identity.year, sitting.options.respondent.value_or("")};
        if (!is_records_own(sitting, file)) place.respondent = file.head->origin.respondent;
        for (auto& one : misfits(file, sitting.checklist, place)) problems.push_back(std::move(one));
    }
    if (!problems.empty()) fail(FailureKind::input, std::move(problems));
}

void take_individuals_answers(const Sitting& sitting)
{
    for (const auto& file : sitting.incoming) {
        if (is_records_own(sitting, file)) continue;
        const auto& [department, year, by] = sitting.identity;
        const auto& respondent = file.head->origin.respondent;
        const interview::Identity identity{department, year, respondent};
        const auto path = record_path(sitting.context.folder(), year, department, respondent);
        auto start = start_of(sitting, respondent);
        if (start.roles.empty()) start.roles = file.head->origin.roles;
        auto record = RecordSession::open(sitting.context, *sitting.terminal, path, identity, start,
            record_clock(sitting.options.date, sitting.context.invocation));
        if (!record.read_only()) take_files(sitting, record, path, {&file});
    }
}

void take_answers(const Sitting& sitting, RecordSession& record)
{
    std::vector<const IncomingFile*> files;
    for (const auto& file : sitting.incoming) {
        if (is_records_own(sitting, file)) files.push_back(&file);
    }
    if (files.empty()) return;
    const auto path = record_path(sitting.context.folder(), sitting.identity.year,
        sitting.identity.department, sitting.options.respondent.value_or(""));
    take_files(sitting, record, path, files);
}

} // namespace tenken
