#include "commands/run_session.hpp"

#include "base/utf8.hpp"
#include "commands/carry_over.hpp"
#include "commands/conversation.hpp"
#include "commands/hand_in_record.hpp"
#include "commands/record_session.hpp"
#include "commands/report_date.hpp"
#include "commands/respondents_taken_in.hpp"
#include "commands/run_hand_in.hpp"
#include "commands/run_identity.hpp"
#include "commands/shell_words.hpp"
#include "formats/answers/file.hpp"
#include "formats/checklist/file.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/file.hpp"
#include "formats/workspace/paths.hpp"
#include "interview/describe.hpp"
#include "interview/interview.hpp"
#include "office/report_file.hpp"
#include "office/settings.hpp"
#include "office/upkeep.hpp"
#include "scoring/assess.hpp"
#include "scoring/respondents.hpp"
#include "scoring/score.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <ostream>

namespace tenken {

namespace {

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

class Session {
public:
    Session(Context& context, const RunOptions& options)
        : context_(context)
        , options_(completed(options))
        , roles_(checked_roles(options.roles))
        , today_(report_date(options.date, context.invocation))
        , workspace_(find_workspace(context.globals.workspace))
        , checklist_(
              find_checklist(checklist_choice(options.checklist, context.globals.workspace, workspace_)))
        , terminal_(
              open_terminal(context.invocation, TerminalPolicy(context.invocation, context.globals.plain)))
    {
    }

    ExitStatus run()
    {
        const auto found = find_identity(context_, options_, workspace_, checklist_, *terminal_, today_);
        if (const auto* status = std::get_if<ExitStatus>(&found)) return *status;
        identity_ = std::get<interview::Identity>(found);
        const auto* department = workspace_ ? workspace_->find_department(identity_.department) : nullptr;
        if (roles_.empty() && department != nullptr) roles_ = department->roles;

        const auto path = record_path(context_.globals.workspace, identity_.year, identity_.department,
            options_.respondent.value_or(""));
        RecordStart start;
        start.checklist = {checklist_.id, checklist_.edition, checklist_.title, checklist_.sha256};
        start.year = identity_.year;
        start.department = identity_.department;
        start.respondent = options_.respondent.value_or("");
        start.roles = roles_;
        if (workspace_) start.terms = workspace_->terms_for(identity_.department, identity_.year);
        auto record = RecordSession::open(
            context_, *terminal_, path, identity_, start, record_clock(options_.date, context_.invocation));

        interview::Setup setup = setup_for(record);
        if (options_.respondent) return ask_individual(record, setup);
        if (const auto closed = why_not_now(
                context_, identity_.department, identity_.year, HandInStep::run, record.state().hand_in)) {
            if (!context_.invocation.terminal) return refuse_step(context_, *closed);
            setup.read_only = closed_ = true;
            setup.remarks.push_back(interview::problem_in_words(context_.words, *closed));
        }
        if (!setup.read_only) {
            Settings settings{roles_, {}};
            if (workspace_) settings.terms = workspace_->terms_for(identity_.department, identity_.year);
            bring_up_to_date(record, setup, settings);
        }
        take_in_respondents(record, setup);
        carry_over(context_, options_.from, checklist_, record, setup);
        if (!setup.read_only) take_answers(record);
        setup.circumstances = report_circumstances(record.state(), today_);
        interview::Interview interview(checklist_, record.state().answers, setup);
        const auto ending = converse(interview, *terminal_,
            [&](const std::vector<interview::Change>& changes) { return record.save(changes, checklist_); });
        return finish(ending, record, interview);
    }

private:
    /// A respondent is asked under the respondent's own name.
    static RunOptions completed(RunOptions options)
    {
        if (options.respondent) options.respondent = utf8::nfc(utf8::trimmed(*options.respondent));
        if (options.respondent && !options.by) options.by = options.respondent;
        return options;
    }

    /// The interview of one respondent: person items only, and no report.
    ExitStatus ask_individual(RecordSession& record, interview::Setup& setup)
    {
        if (!setup.read_only) {
            bring_up_to_date(record, setup, {roles_, {}});
            take_answers(record);
        }
        const auto department = up_to_date_record(
            context_.globals.workspace, checklist_, workspace_, identity_.department, identity_.year);
        setup.circumstances = report_circumstances(record.state(), today_);
        setup.circumstances.individual = true;
        setup.remarks.push_back(context_.words("hand_in.individual.about"));
        if (!department.hand_in.open()) setup.remarks.push_back(context_.words("hand_in.individual.late"));
        interview::Interview interview(
            checklist_, with_department(checklist_, record.state().answers, department.answers), setup);
        const auto ending = converse(interview, *terminal_,
            [&](const std::vector<interview::Change>& changes) { return record.save(changes, checklist_); });
        return finish(ending, record, interview);
    }

    void take_in_respondents(RecordSession& record, interview::Setup& setup)
    {
        if (record.read_only()) return;
        const auto& state = record.state();
        const auto found = respondents_to_take_in(context_.globals.workspace, identity_.year,
            identity_.department, state, checklist_, options_.with_notes);
        for (const auto& problem : found.problems) context_.invocation.err << worded(context_.words, problem);
        const auto remark = [&](const char* id, int respondents) {
            setup.remarks.push_back(respondents_line(context_.words, id, respondents, state.terms.staff));
        };
        if (found.event && closed_) {
            remark("hand_in.respondents.late", found.event->respondents);
        } else if (found.event) {
            record.append(*found.event);
            remark("hand_in.respondents.taken_in", state.answers.respondents);
        } else if (state.answers.respondents > 0) {
            remark("hand_in.respondents.there", state.answers.respondents);
        }
    }

    interview::Setup setup_for(const RecordSession& record) const
    {
        interview::Setup setup;
        setup.language = context_.words.language();
        setup.roles = roles_;
        setup.today = today_;
        setup.terminal = context_.invocation.terminal;
        setup.read_only = record.read_only();
        setup.end_when_complete = options_.answers.has_value() || !setup.terminal;
        setup.remarks = year_lines(context_.words, workspace_, identity_.year);
        for (auto& line : return_lines(context_.words, record.state().hand_in))
            setup.remarks.push_back(std::move(line));
        setup.resume_command = resume_command();
        if (record.resumed()) {
            const auto& responses = record.state().answers.responses;
            const auto given =
                std::ranges::count_if(responses, [](const auto& one) { return !one.second.open(); });
            setup.resumed = interview::Resumed{static_cast<int>(given), record.last_at(), record.last_by()};
        }
        return setup;
    }

    [[nodiscard]] std::string resume_command() const
    {
        std::string command = program_call(context_.globals);
        command += " run --department " + shell_word(identity_.department) + " --year " +
            std::to_string(identity_.year);
        if (options_.respondent) command += " --respondent " + shell_word(*options_.respondent);
        for (const auto& role : checked_roles(options_.roles)) command += " --role " + role;
        if (options_.from) command += " --from " + shell_word(*options_.from);
        if (options_.checklist) command += " --checklist " + shell_word(*options_.checklist);
        return command;
    }

    void bring_up_to_date(RecordSession& record, interview::Setup& setup, const Settings& settings)
    {
        const auto beside = read_beside(context_.globals.workspace, identity_.year,
            settings.terms ? settings.terms->coordinator : std::string());
        // Their record is not ours to mend, and ours goes on without it.
        for (const auto& problem : beside.problems)
            context_.invocation.err << worded(context_.words, problem);
        const auto events =
            upkeep(record.state(), checklist_, settings, beside.state ? &*beside.state : nullptr);
        if (events.empty()) return;
        if (const auto* change = std::get_if<ChecklistChangedEvent>(&events.front())) {
            setup.checklist_changed = true;
            setup.asked_again = change->asked_again;
        }
        record.append(events);
    }

    void take_answers(RecordSession& record)
    {
        if (!options_.answers) return;
        const auto& known = record.state().answers;
        std::vector<std::string> plans;
        for (const auto& plan : known.former_plans) plans.push_back(plan.instance);
        const Answers answers =
            load_answers_file(path_of(*options_.answers), checklist_, known.subjects, plans);
        const ChecklistIndex index(checklist_);
        std::vector<RecordEvent> events;
        for (const auto& [kind, subjects] : answers.subjects)
            events.emplace_back(SubjectsEvent{kind, subjects});
        for (const auto& [instance, response] : answers.responses) {
            const auto* item = index.item_of(instance);
            events.emplace_back(AnswerEvent{instance, response, item == nullptr ? "" : item->meaning});
        }
        for (const auto& plan : answers.former_plans)
            events.emplace_back(PlanReviewedEvent{plan.instance, plan.outcome, plan.note});
        record.append(events);
    }

    ExitStatus finish(
        interview::Ending ending, const RecordSession& record, const interview::Interview& interview)
    {
        switch (ending) {
        case interview::Ending::complete:
            if (options_.respondent) return thank(interview);
            return hand_over(record);
        case interview::Ending::interrupted:
            return record.unsaved() ? ExitStatus::file : ExitStatus::interrupted;
        case interview::Ending::not_saved:
            for (const auto& problem : record.why_unsaved())
                context_.invocation.err << worded(context_.words, problem);
            return ExitStatus::file;
        case interview::Ending::stopped:
            if (closed_) return ExitStatus::done;
            break;
        }
        if (!context_.invocation.terminal) say_what_is_open(interview.assessment());
        return record.unsaved() ? ExitStatus::file : ExitStatus::stopped;
    }

    void say_what_is_open(const Assessment& assessment)
    {
        constexpr std::size_t named = 10;
        const auto open = open_items(assessment);
        if (open.empty()) return;
        std::string list;
        for (std::size_t i = 0; i < std::min(named, open.size()); ++i)
            list += (i == 0 ? "" : context_.words("interview.comma")) + open[i];
        if (open.size() > named)
            list += context_.words("interview.and_more", {std::to_string(open.size() - named)});
        context_.invocation.err << worded(context_.words,
            {options_.respondent ? "hand_in.individual.left_open" : "interview.left_open",
                {std::to_string(open.size()), list, resume_command()}, {}});
    }

    ExitStatus thank(const interview::Interview& interview)
    {
        const bool asked = std::ranges::any_of(interview.assessment().items, [](const AssessedItem& item) {
            return item.state == State::answered || item.state == State::not_applicable;
        });
        say(asked ? "hand_in.individual.thanks" : "hand_in.individual.nothing_yet", {});
        if (!asked) return ExitStatus::done;
        say("hand_in.individual.next", {});
        terminal_->print("  " + resume_command() + "\n"); // whole, to be copied
        return ExitStatus::done;
    }

    ExitStatus hand_over(const RecordSession& record)
    {
        const auto assessment =
            assess(checklist_, record.state().answers, report_circumstances(record.state(), today_));
        const auto path = report_path(context_.globals.workspace, identity_.year, identity_.department);
        context_.tell(write_report(path, assessment, report_language(context_.globals.language, checklist_)));

        const Score figures = score(assessment);
        const std::string result = context_.words("names.result." + std::string(result_name(figures.result)));
        const std::string covered = context_.words("interview.covered",
            {std::to_string(figures.tally.answered), std::to_string(figures.tally.applicable)});
        say("interview.report_written", {path_text(path.lexically_normal())});
        say(figures.value ? "interview.report_score" : "interview.report_no_score",
            {figures.value ? figures.value->rounded() : "", covered, result});
        say("interview.report_next", {});
        return ExitStatus::done;
    }

    void say(std::string_view id, const std::vector<std::string>& arguments)
    {
        terminal_->print(
            interview::laid_out({interview::Text{context_.words(id, arguments), 0, 0}}, terminal_->window()));
    }

    Context& context_;
    RunOptions options_;
    std::vector<std::string> roles_;
    Date today_;
    std::optional<Workspace> workspace_;
    Checklist checklist_;
    std::unique_ptr<Terminal> terminal_;
    interview::Identity identity_;
    bool closed_ = false; ///< the answers are confirmed or handed in: they can be looked at only
};

} // namespace

ExitStatus run_session(Context& context, const RunOptions& options)
{
    return Session(context, options).run();
}

} // namespace tenken
