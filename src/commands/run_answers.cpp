#include "base/folded_name.hpp"
#include "base/joined.hpp"
#include "commands/hand_in_place.hpp"
#include "commands/report_date.hpp"
#include "commands/run_parts.hpp"
#include "commands/shell_words.hpp"
#include "formats/workspace/file.hpp"
#include "formats/workspace/paths.hpp"
#include "model/names.hpp"
#include "office/returned_file.hpp"
#include "office/settings.hpp"

#include <algorithm>
#include <array>
#include <map>

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

/// Who says what a file says: whom the options name, else whom the file names, else who sits here.
const std::string& author_of(const Sitting& sitting, const RecordSession& record, const IncomingFile& file)
{
    const bool named = !sitting.by_typed && file.is_sheet() && !file.head->by.empty();
    return named ? file.head->by : record.by();
}

/// Several files meet the record one after the other, and go into it together. What is wrong with them; then nothing is
/// taken of any.
Problems take_files(const Sitting& sitting, RecordSession& record, const std::filesystem::path& path,
    const std::vector<const IncomingFile*>& files)
{
    RecordState state = record.state();
    std::vector<SignedEvent> events;
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
                events.push_back({std::move(event), author_of(sitting, record, *file)});
            }
        } catch (const Failure& failure) {
            problems.insert(problems.end(), failure.problems().begin(), failure.problems().end());
        }
    }
    if (problems.empty()) record.append(events, told);
    return problems;
}

/// The record of one of the department's people whose sheet came back.
RecordSession open_individuals(const Sitting& sitting, const SheetOrigin& origin)
{
    const auto& [department, year, by] = sitting.identity;
    const interview::Identity identity{department, year, origin.respondent};
    auto start = start_of(sitting, origin.respondent);
    if (start.roles.empty()) start.roles = origin.roles;
    return RecordSession::open(sitting.context, *sitting.terminal,
        record_path(sitting.context.files(), year, department, origin.respondent), identity, start,
        record_clock(sitting.options.date, sitting.context.invocation));
}

/// Whom the sheets name as who answered, unless that is no name.
Problems unfit_authors(const std::vector<IncomingFile>& files)
{
    Problems problems;
    for (const auto& file : files) {
        if (!file.is_sheet() || file.head->by.empty() || is_fit_name(file.head->by)) continue;
        const auto& cell = file.head->by_cell;
        problems.push_back(problem_at(Place{file.shown + (cell.empty() ? "" : " " + cell), 0, 0, {}},
            "returned.bad_by", file.head->by));
    }
    return problems;
}

/// One command for each department.
void refuse_several_departments(const Sitting& sitting)
{
    std::vector<std::pair<std::string, std::string>> commands; // by department
    for (const auto& file : sitting.incoming) {
        if (!file.is_sheet()) continue;
        const auto& name = file.head->origin.department;
        auto at = std::ranges::find_if(commands, [&](const auto& one) { return same_name(one.first, name); });
        if (at == commands.end())
            at = commands.insert(at, {name, program_call(sitting.context.globals) + " run --answers"});
        at->second += " " + shell_word(file.shown);
    }
    if (commands.size() < 2) return;
    const auto& words = sitting.context.words;
    const auto by = words("returned.several_departments.by");
    fail(FailureKind::usage, "returned.several_departments",
        words.list(commands, [](const auto& one) { return one.first; }),
        joined(commands, "\n      ", [&](const auto& one) { return one.second + by; }));
}

} // namespace

std::optional<std::string> checklist_of_answers(const RunOptions& options, const Context& context)
{
    if (options.checklist || options.answers.empty()) return options.checklist;
    const auto checklists = checklists_by_id(context.folder(), find_workspace(context.folder()));
    if (checklists.size() < 2) return std::nullopt;
    for (const auto& path : incoming_files(options.answers)) {
        const auto file = open_incoming(path);
        if (!file.is_sheet()) continue;
        const auto at = checklists.find(file.head->origin.checklist.id);
        if (at != checklists.end()) return at->second;
    }
    return std::nullopt;
}

void open_answers(Sitting& sitting)
{
    sitting.by_typed = sitting.options.by.has_value();
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
    for (auto& one : unfit_authors(sitting.incoming)) problems.push_back(std::move(one));
    if (!problems.empty()) fail(kind, std::move(problems));
    if (!sitting.options.department) refuse_several_departments(sitting);
    const auto sheet = std::ranges::find_if(sitting.incoming, &IncomingFile::is_sheet);
    if (sheet == sitting.incoming.end()) return;
    const auto& origin = sheet->head->origin;
    if (!sitting.options.department) sitting.options.department = origin.department;
    if (!sitting.options.year) sitting.options.year = std::to_string(origin.year);
    const bool all_say_who = std::ranges::all_of(
        sitting.incoming, [](const IncomingFile& file) { return file.is_sheet() && !file.head->by.empty(); });
    if (!sitting.options.by && all_say_who) sitting.options.by = sheet->head->by;
}

void check_where_answers_belong(const Sitting& sitting)
{
    Problems problems;
    for (const auto& file : sitting.incoming) {
        AnswersPlace place{
            sitting.identity.department, sitting.identity.year, sitting.options.respondent.value_or("")};
        if (!is_records_own(sitting, file)) {
            place.respondent = file.head->origin.respondent;
            if (auto elsewhere = people_answer_elsewhere(
                    sitting.context, sitting.workspace, place.department, place.year, "run")) {
                elsewhere->place = Place{file.shown, 0, 0, {}};
                problems.push_back(std::move(*elsewhere));
            }
        }
        for (auto& one : misfits(file, sitting.checklist, place)) problems.push_back(std::move(one));
    }
    if (!problems.empty()) fail(FailureKind::input, std::move(problems));
}

void take_answers(const Sitting& sitting, RecordSession& record)
{
    const auto path_for = [&](const std::string& respondent) {
        return record_path(
            sitting.context.files(), sitting.identity.year, sitting.identity.department, respondent);
    };
    std::vector<const IncomingFile*> own;
    std::map<std::string, RecordSession, std::less<>> individuals; // by folded name
    Problems problems;
    const auto take = [&](RecordSession& into, const std::string& respondent,
                          const std::vector<const IncomingFile*>& files) {
        for (auto& one : take_files(sitting, into, path_for(respondent), files))
            problems.push_back(std::move(one));
    };
    for (const auto& file : sitting.incoming) {
        if (is_records_own(sitting, file)) {
            own.push_back(&file);
            continue;
        }
        const auto& origin = file.head->origin;
        const auto name = folded_name(origin.respondent);
        auto at = individuals.find(name);
        if (at == individuals.end()) at = individuals.emplace(name, open_individuals(sitting, origin)).first;
        if (!at->second.read_only()) take(at->second, origin.respondent, {&file});
    }
    if (!own.empty()) take(record, sitting.options.respondent.value_or(""), own);
    if (!problems.empty()) fail(FailureKind::input, std::move(problems));
    for (auto& [name, individual] : individuals) individual.commit();
}

} // namespace tenken
