#include "commands/commands.hpp"

#include "audit/verdict.hpp"
#include "commands/audit_session.hpp"
#include "commands/dialogue.hpp"
#include "formats/audit/verdict_file.hpp"
#include "formats/disk/document_form.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/utf8_path.hpp"
#include "interview/audit_interview.hpp"
#include "office/returned_audit.hpp"
#include "page/answer_text.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace tenken {

namespace audit_run_command {
namespace {

struct Options {
    HandInOptions common;
    std::optional<std::string> answers;
};

/// What a file says, as events; throws Failure(input) with all that does not fit.
std::vector<AuditEvent> events_of(const VerdictFile& file, const AuditSession& session, const Words& words)
{
    std::vector<AuditEvent> events;
    Problems problems;
    for (const auto& [instance, said] : file) {
        const auto& verdict = said.verdict;
        const auto* item = session.report().find_item(instance);
        if (item == nullptr || session.record().audit.plan.find(instance) == nullptr) {
            problems.push_back(problem_at(said.place, "audit.record.not_drawn", instance));
            continue;
        }
        if (!verdict) {
            events.emplace_back(VerdictEvent{instance, std::nullopt});
            continue;
        }
        if (!fits(session.report(), *item, *verdict)) {
            problems.push_back(problem_at(said.place, "audit.file.does_not_fit", instance,
                words("audit.verdict." + std::string(name_in(verdict_kind_names, verdict->kind))),
                answer_text(words, session.report(), *item)));
            continue;
        }
        auto without_reply = *verdict;
        without_reply.reply.clear();
        events.emplace_back(VerdictEvent{instance, std::move(without_reply)});
        if (!verdict->reply.empty()) events.emplace_back(ReplyEvent{instance, verdict->reply});
    }
    std::ranges::stable_sort(problems, {}, [](const Problem& one) { return one.place->line; });
    if (!problems.empty()) fail(FailureKind::input, std::move(problems));
    return events;
}

/// Of an auditor's sheet, or of a file of verdicts.
std::vector<AuditEvent> events_in(const std::string& name, const AuditSession& session, const Words& words)
{
    const auto path = path_of(name);
    if (document_form(path) != DocumentForm::workbook)
        return events_of(load_verdict_file(path), session, words);
    return events_of_audit_sheet(
        read_file(real_file_system(), path), name, {session.record(), session.report(), words});
}

ExitStatus leave(Context& context, AuditSession& session, interview::Ending ending)
{
    const auto& audit = session.record().audit;
    if (audit.open() == 0) {
        const auto path = session.write_report();
        context.say(context.words("audit.run.done", path_text(path.lexically_normal())));
        return ExitStatus::done;
    }
    context.say(context.words("audit.run.stopped", audit.verdicts.size(), audit.open()));
    return ending == interview::Ending::interrupted ? ExitStatus::interrupted : ExitStatus::stopped;
}

ExitStatus ask(Context& context, const HandInPlace& place, AuditSession& session)
{
    interview::AuditSetup setup;
    setup.language = context.words.language();
    setup.manner = context.words.of_menu() ? Manner::menu : Manner::commands;
    setup.report = session.report();
    setup.audit = session.record().audit;
    setup.kind_of_finding = [&](const AssessedItem& item, std::string_view level) {
        return kind_of_finding(session.report(), item, level);
    };
    interview::AuditInterview round(std::move(setup));
    const auto ending = converse(round, *place.terminal, [&](const auto&) -> interview::Input {
        try {
            const auto& given = round.to_save();
            session.append({VerdictEvent{given.instance, given.verdict}});
            return interview::Saved{};
        } catch (const Failure& failure) {
            return interview::SaveFailed{failure.problems()};
        }
    });
    session.look_again();
    return leave(context, session, ending);
}

ExitStatus run(const Options& options, Context& context)
{
    if (context.json()) fail(FailureKind::usage, "audit.run.no_json");
    auto found = find_hand_in_place(
        context, options.common, "audit.prompt.by", [](const HandInPlace&) { return std::string(); });
    if (const auto* status = std::get_if<ExitStatus>(&found)) return *status;
    const auto& place = std::get<HandInPlace>(found);
    AuditSession session(context, place, options.common.date);
    if (session.report_moved_on())
        context.tell(problem("audit.run.report_changed", session.record().audit.plan.report.substr(0, 8)));
    if (options.answers) session.append(events_in(*options.answers, session, context.words));
    if (options.answers && (session.record().audit.open() == 0 || !context.invocation.terminal))
        return leave(context, session, interview::Ending::stopped);
    return ask(context, place, session);
}

} // namespace
} // namespace audit_run_command

CommandRun set_up_audit_run(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<audit_run_command::Options>();
    add_hand_in_options(syntax, options->common, words, "audit.run.option.by");
    add_checklist_name(syntax, options->common, words);
    syntax.add_option("--answers", options->answers, words("audit.run.option.answers"))
        .type_name(words("interview.option.file"));
    syntax.footer(words("audit.run.footer"));
    return [options](Context& context) { return audit_run_command::run(*options, context); };
}

} // namespace tenken
