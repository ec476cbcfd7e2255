#include "commands/run_parts.hpp"

#include "base/utf8.hpp"
#include "commands/dialogue.hpp"
#include "commands/hand_in_record.hpp"
#include "commands/report_date.hpp"
#include "commands/shell_words.hpp"
#include "formats/checklist/file.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/file.hpp"
#include "formats/workspace/paths.hpp"
#include "office/report_file.hpp"
#include "office/settings.hpp"
#include "scoring/assess.hpp"
#include "scoring/score.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

namespace tenken {

namespace {

/// A respondent is asked under the respondent's own name.
RunOptions completed(RunOptions options)
{
    if (options.respondent) options.respondent = utf8::nfc(utf8::trimmed(*options.respondent));
    if (options.respondent && !options.by) options.by = options.respondent;
    return options;
}

/// The dates of a year's inspection as lines to be read: period, reference date, deadline; those that are known.
std::vector<std::string> year_lines(const Words& words, const std::optional<Workspace>& workspace, int year)
{
    const auto* dates = workspace ? workspace->find_year(year) : nullptr;
    if (dates == nullptr) return {};
    const auto full = [&](const std::string& iso) { return date_in_full(words, *parse_iso_date(iso)); };
    std::vector<std::string> lines;
    if (!dates->from.empty()) lines.push_back(words("workspace.period", full(dates->from), full(dates->to)));
    if (!dates->reference_date.empty())
        lines.push_back(words("workspace.reference_date", full(dates->reference_date)));
    if (!dates->deadline.empty()) lines.push_back(words("workspace.deadline", full(dates->deadline)));
    return lines;
}

void say_what_is_open(const Sitting& sitting, const Assessment& assessment)
{
    const auto open = own_open_items(assessment);
    if (open.empty()) return;
    const bool individual = sitting.options.respondent.has_value();
    sitting.context.complain({problem(individual ? "hand_in.individual.left_open" : "interview.left_open",
        open.size(), open_items_text(sitting.context.words, open), resume_command(sitting))});
}

ExitStatus thank(const Sitting& sitting, const Assessment& assessment)
{
    const auto& words = sitting.context.words;
    const bool asked = std::ranges::any_of(assessment.items, [](const AssessedItem& item) {
        return item.state == State::answered || item.state == State::not_applicable;
    });
    print_wrapped(
        *sitting.terminal, words(asked ? "hand_in.individual.thanks" : "hand_in.individual.nothing_yet"));
    if (!asked) return ExitStatus::done;
    print_wrapped(*sitting.terminal, words("hand_in.individual.next"));
    sitting.terminal->print("  " + resume_command(sitting) + "\n"); // whole, to be copied
    return ExitStatus::done;
}

ExitStatus hand_over(const Sitting& sitting, const RecordState& record)
{
    const auto& context = sitting.context;
    const auto& words = context.words;
    const auto assessment =
        assess(sitting.checklist, record.answers, report_circumstances(record, sitting.today));
    if (const auto awaited = awaited_items(assessment); !awaited.empty()) {
        context.complain({problem("workspace.awaited", assessment.circumstances.service.by, awaited.size(),
            open_items_text(words, awaited), resume_command(sitting))});
        return ExitStatus::stopped;
    }
    const auto path = report_path(context.files(), sitting.identity.year, sitting.identity.department);
    context.tell(
        write_report(path, assessment, report_language(context.globals.language, sitting.checklist)));

    const Score figures = score(assessment);
    const auto covered = words("interview.covered", figures.tally.answered, figures.tally.applicable);
    const auto result = words("names.result." + std::string(result_name(figures.result)));
    const auto say = [&](const std::string& text) { print_wrapped(*sitting.terminal, text); };
    say(words("interview.report_written", path_text(path.lexically_normal())));
    say(words(figures.value ? "interview.report_score" : "interview.report_no_score",
        figures.value ? figures.value->rounded() : "", covered, result));
    say(words("interview.report_next", checklist_words(context)));
    return ExitStatus::done;
}

} // namespace

Sitting::Sitting(Context& of, const RunOptions& told)
    : context(of)
    , options(completed(told))
    , roles(checked_roles(told.roles))
    , today(report_date(told.date, of.invocation))
    , workspace(find_workspace(of.folder()))
    , checklist(find_checklist(checklist_choice(told.checklist, of.files(), workspace)))
    , terminal(open_terminal(of.invocation, TerminalPolicy(of.invocation, of.globals.plain)))
{
}

RecordStart start_of(const Sitting& sitting, const std::string& respondent)
{
    const auto& [department, year, by] = sitting.identity;
    const auto& checklist = sitting.checklist;
    RecordStart start;
    start.checklist = {checklist.id, checklist.edition, checklist.title, checklist.sha256};
    start.year = year;
    start.department = department;
    start.respondent = respondent;
    start.roles = sitting.roles;
    if (sitting.workspace) start.terms = sitting.workspace->terms_for(department, year);
    return start;
}

std::string resume_command(const Sitting& sitting)
{
    const auto& options = sitting.options;
    std::string command =
        next_command(sitting.context, sitting.identity.department, sitting.identity.year, "run");
    if (options.respondent) command += " --respondent " + shell_word(*options.respondent);
    for (const auto& role : checked_roles(options.roles)) command += " --role " + role;
    if (options.from) command += " --from " + shell_word(*options.from);
    if (options.checklist && sitting.context.files().checklist.empty())
        command += " --checklist " + shell_word(*options.checklist);
    return command;
}

interview::Setup setup_of(const Sitting& sitting, const RecordSession& record)
{
    const auto& words = sitting.context.words;
    interview::Setup setup;
    setup.language = words.language();
    setup.manner = words.of_menu() ? Manner::menu : Manner::commands;
    setup.roles = sitting.roles;
    setup.today = sitting.today;
    setup.terminal = sitting.context.invocation.terminal;
    setup.read_only = record.read_only();
    setup.end_when_complete = !sitting.options.answers.empty() || !setup.terminal;
    setup.remarks = year_lines(words, sitting.workspace, sitting.identity.year);
    for (auto& line : return_lines(words, record.state().hand_in)) setup.remarks.push_back(std::move(line));
    if (!words.of_menu()) setup.resume_command = resume_command(sitting);
    if (!record.resumed()) return setup;
    setup.resumed = interview::Resumed{record.last_at(), record.last_by()};
    return setup;
}

ExitStatus end_sitting(const Sitting& sitting, interview::Ending ending, const RecordSession& record,
    const interview::Interview& interview)
{
    if (record.unsaved()) {
        sitting.context.complain(record.why_unsaved());
        print_wrapped(*sitting.terminal, sitting.context.words("interview.parting_unsaved"));
        return ExitStatus::file;
    }
    switch (ending) {
    case interview::Ending::complete:
        if (sitting.options.respondent) return thank(sitting, interview.assessment());
        return hand_over(sitting, record.state());
    case interview::Ending::interrupted:
        return ExitStatus::interrupted;
    case interview::Ending::not_saved: // said above
        return ExitStatus::file;
    case interview::Ending::stopped:
        if (sitting.closed) return ExitStatus::done;
        break;
    }
    if (!sitting.context.invocation.terminal) say_what_is_open(sitting, interview.assessment());
    return ExitStatus::stopped;
}

} // namespace tenken
