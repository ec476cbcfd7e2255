#include "commands/commands.hpp"

#include "commands/dialogue.hpp"
#include "commands/hand_in_record.hpp"
#include "commands/report_date.hpp"
#include "commands/run_parts.hpp"
#include "formats/workspace/paths.hpp"
#include "interview/describe.hpp"
#include "office/record_upkeep.hpp"
#include "office/report_file.hpp"
#include "scoring/respondents.hpp"

#include <memory>

namespace tenken {

namespace run_command {
namespace {

RecordSession open_record(Sitting& sitting)
{
    const auto& [department, year, by] = sitting.identity;
    const auto respondent = sitting.options.respondent.value_or("");
    const auto start = start_of(sitting, respondent);
    return RecordSession::open(sitting.context, *sitting.terminal,
        record_path(sitting.context.files(), year, department, respondent), sitting.identity, start,
        record_clock(sitting.options.date, sitting.context.invocation));
}

ExitStatus ask(const Sitting& sitting, RecordSession& record, const Answers& answers, interview::Setup setup)
{
    interview::Interview interview(sitting.checklist, answers, std::move(setup));
    const auto ending = converse(
        interview, *sitting.terminal,
        [&](const std::vector<interview::Change>& changes) {
            return record.save(changes, sitting.checklist);
        },
        [&] { return record.holds_all(); });
    return end_sitting(sitting, ending, record, interview);
}

/// One respondent: person items only, and no report.
ExitStatus ask_individual(const Sitting& sitting, RecordSession& record, interview::Setup setup)
{
    if (!setup.read_only) {
        bring_record_up_to_date(sitting, record, setup);
        take_answers(sitting, record);
        record.commit();
    }
    const auto& words = sitting.context.words;
    const auto department = up_to_date_record(sitting.context.files(), sitting.checklist, sitting.workspace,
        sitting.identity.department, sitting.identity.year);
    setup.circumstances = report_circumstances(record.state(), sitting.today);
    setup.circumstances.individual = true;
    setup.circumstances.service = department.terms.service;
    setup.remarks.push_back(words("hand_in.individual.about"));
    if (!department.hand_in.open()) setup.remarks.push_back(words("hand_in.individual.late"));
    return ask(sitting, record,
        with_department(sitting.checklist, record.state().answers, department.answers), std::move(setup));
}

ExitStatus ask_department(Sitting& sitting, RecordSession& record, interview::Setup setup)
{
    const auto& context = sitting.context;
    if (const auto closed = why_not_now(context, sitting.identity.department, sitting.identity.year,
            HandInStep::run, record.state().hand_in)) {
        if (!context.invocation.terminal || !sitting.incoming.empty())
            return refuse_step(sitting.context, *closed);
        setup.read_only = sitting.closed = true;
        setup.remarks.push_back(interview::problem_in_words(context.words, *closed));
    }
    if (!setup.read_only) bring_record_up_to_date(sitting, record, setup);
    const auto of_former_year = take_over_former_year(sitting, record, setup);
    if (!setup.read_only) take_answers(sitting, record);
    const auto of_respondents = take_in_respondents(sitting, record);
    record.commit();
    for (const auto* remarks : {&of_respondents, &of_former_year})
        setup.remarks.insert(setup.remarks.end(), remarks->begin(), remarks->end());
    setup.circumstances = report_circumstances(record.state(), sitting.today);
    return ask(sitting, record, record.state().answers, std::move(setup));
}

ExitStatus run(const RunOptions& options, Context& context)
{
    context.choose_checklist(checklist_of_answers(options, context), ChecklistOption::name_or_file);
    Sitting sitting(context, options);
    open_answers(sitting);
    const auto found = find_identity(sitting);
    if (const auto* status = std::get_if<ExitStatus>(&found)) return *status;
    sitting.identity = std::get<interview::Identity>(found);
    const auto* department =
        sitting.workspace ? sitting.workspace->find_department(sitting.identity.department) : nullptr;
    if (options.respondent) {
        if (auto elsewhere = people_answer_elsewhere(
                context, sitting.workspace, sitting.identity.department, sitting.identity.year, "run"))
            fail(FailureKind::usage, std::move(*elsewhere));
    }
    if (sitting.roles.empty() && department != nullptr) sitting.roles = department->roles;
    check_where_answers_belong(sitting);
    auto record = open_record(sitting);
    auto setup = setup_of(sitting, record);
    return options.respondent ? ask_individual(sitting, record, std::move(setup))
                              : ask_department(sitting, record, std::move(setup));
}

} // namespace
} // namespace run_command

CommandRun set_up_run(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<RunOptions>();
    const auto name = words("interview.option.name");
    const auto file = words("interview.option.file");
    syntax.add_option("--department", options->department, words("interview.option.department"))
        .type_name(name);
    syntax.add_option("--year", options->year, words("interview.option.year"))
        .type_name(words("interview.option.year_value"));
    syntax.add_option("--by", options->by, words("interview.option.by")).type_name(name);
    syntax.add_option("--respondent", options->respondent, words("hand_in.option.respondent"))
        .type_name(name);
    syntax.add_flag("--with-notes", options->with_notes, words("hand_in.option.with_notes"));
    syntax.add_option("--role", options->roles, words("interview.option.role"))
        .type_name("staff|head|system_admin|secretariat|ciso")
        .repeatable();
    syntax.add_option("--checklist", options->checklist, words("interview.option.checklist")).type_name(file);
    syntax.add_option("--answers", options->answers, words("interview.option.answers")).type_name(file);
    syntax.add_option("--prefer", options->prefer, words("returned.option.prefer")).type_name("sheet|record");
    syntax.add_option("--from", options->from, words("carry_over.option.from"))
        .type_name(words("carry_over.option.report"));
    syntax.add_option("--date", options->date, words("interview.option.date")).type_name("YYYY-MM-DD");
    syntax.footer(words("interview.option.footer"));
    return [options](Context& context) { return run_command::run(*options, context); };
}

} // namespace tenken
