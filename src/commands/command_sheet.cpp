#include "commands/commands.hpp"

#include "base/utf8.hpp"
#include "commands/hand_in_place.hpp"
#include "commands/report_date.hpp"
#include "commands/run_parts.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/file.hpp"
#include "formats/workspace/paths.hpp"
#include "office/answer_sheet.hpp"
#include "office/answer_sheet_file.hpp"
#include "office/audit_sheet_file.hpp"
#include "office/report_file.hpp"
#include "office/settings.hpp"
#include "words/japanese_date.hpp"

#include <memory>
#include <ostream>

namespace tenken {

namespace sheet_command {
namespace {

struct Options {
    std::string output;
    std::optional<std::string> department;
    std::optional<std::string> year;
    std::optional<std::string> respondent;
    std::vector<std::string> roles;
    std::optional<std::string> subject;
    std::optional<std::string> checklist;
    std::optional<std::string> date;
    bool audit = false;
};

/// The department under the spelling of tenken.yaml.
std::string department_of(const std::string& typed, const WorkspaceFiles& files,
    const std::optional<Workspace>& workspace, int year, Problems& problems)
{
    auto name = utf8::nfc(typed);
    if (auto problem = department_problem(files, name))
        problems.push_back(std::move(*problem));
    else if (auto unlisted = unlisted_department(workspace, year, name))
        problems.push_back(std::move(*unlisted));
    return workspace ? department_named(*workspace, name).name : name;
}

SheetOrder order_of(const Options& options, Context& context, const std::optional<Workspace>& workspace)
{
    SheetOrder order;
    order.today = report_date(options.date, context.invocation);
    order.roles = checked_roles(options.roles);
    order.language = context.globals.language;
    order.respondent = utf8::nfc(utf8::trimmed(options.respondent.value_or("")));
    order.subject = utf8::nfc(options.subject.value_or(""));
    context.choose_checklist(options.checklist, ChecklistOption::name_or_file);
    const int now = year_inspected(workspace, order.today);
    const auto year = options.year ? read_fiscal_year(*options.year, now) : std::optional(now);
    order.year = year.value_or(now);
    Problems problems;
    if (options.department)
        order.department =
            department_of(*options.department, context.files(), workspace, order.year, problems);
    else
        problems.push_back(problem("sheet.no_department"));
    if (options.respondent) {
        if (auto wrong = name_problem(order.respondent)) problems.push_back(std::move(*wrong));
        if (auto elsewhere =
                people_answer_elsewhere(context, workspace, order.department, order.year, "sheet"))
            problems.push_back(std::move(*elsewhere));
    }
    if (options.respondent && options.subject) problems.push_back(problem("sheet.subject_and_respondent"));
    if (!year) problems.push_back(problem("interview.bad_year", *options.year));
    if (!problems.empty()) fail(FailureKind::usage, std::move(problems));
    return order;
}

/// What an auditor's sheet takes none of, since it is of what was drawn.
void check_audit(const Options& options, const Context& context)
{
    Problems problems;
    const auto refuse = [&](bool given, const char* option) {
        if (given) problems.push_back(problem("sheet.not_with_audit", option));
    };
    refuse(options.respondent.has_value(), "--respondent");
    refuse(!options.roles.empty(), "--role");
    refuse(options.subject.has_value(), "--subject");
    const auto workspace = find_workspace(context.folder());
    const bool named = options.checklist && workspace && workspace->find_checklist(*options.checklist);
    refuse(options.checklist && !named, "--checklist");
    if (!problems.empty()) fail(FailureKind::usage, std::move(problems));
}

ExitStatus write_for_auditor(const Options& options, Context& context)
{
    check_audit(options, context);
    const auto order = order_of(options, context, find_workspace(context.folder()));
    const auto record = audit_record_path(context.files(), order.year, order.department);
    if (!is_there(record))
        fail(FailureKind::input, "audit.run.not_planned", order.department,
            fiscal_year_in_full(context.words, order.year),
            std::to_string(order.year) + checklist_words(context));
    const auto audit = read_audit(context.files(), order.year, order.department);
    const auto path = path_of(options.output);
    refuse_to_replace_needed(path, {});
    context.tell(write_audit_sheet(path, audit, order.today, context.words));
    context.invocation.out << context.words("sheet.audit_written", path_text(path), order.department,
                                  audit.record.audit.plan.items.size(),
                                  std::to_string(order.year) + checklist_words(context))
                           << "\n";
    return ExitStatus::done;
}

ExitStatus run(const Options& options, Context& context)
{
    if (options.audit) return write_for_auditor(options, context);
    const auto workspace = find_workspace(context.folder());
    const auto order = order_of(options, context, workspace);
    const auto path = path_of(options.output);
    refuse_to_replace_needed(path, {});
    const auto files = context.files();
    const auto checklist = find_checklist(checklist_choice(options.checklist, files, workspace));
    const auto gathered = gathered_sheet(files, workspace, checklist, order);
    if (gathered.sheet.rows.empty()) fail(FailureKind::usage, "sheet.nothing_to_ask", order.department);
    if (!gathered.assessment.circumstances.hand_in.open())
        context.tell(problem("sheet.closed", order.department));
    if (gathered.awaiting > 0) context.tell(problem("sheet.awaiting", order.department, gathered.awaiting));
    context.tell(write_answer_sheet(path, gathered));
    context.invocation.out << context.words("sheet.written", path_text(path), order.department,
                                  gathered.sheet.rows.size())
                           << "\n";
    return ExitStatus::done;
}

} // namespace
} // namespace sheet_command

CommandRun set_up_sheet(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<sheet_command::Options>();
    const auto name = words("interview.option.name");
    const auto file = words("interview.option.file");
    syntax.add_option("-o,--output", options->output, words("sheet.option.output"))
        .type_name(file)
        .required();
    syntax.add_option("--department", options->department, words("sheet.option.department")).type_name(name);
    syntax.add_option("--year", options->year, words("sheet.option.year"))
        .type_name(words("interview.option.year_value"));
    syntax.add_option("--respondent", options->respondent, words("sheet.option.respondent")).type_name(name);
    syntax.add_option("--role", options->roles, words("sheet.option.role"))
        .type_name("staff|head|system_admin|secretariat|ciso")
        .repeatable();
    syntax.add_option("--subject", options->subject, words("sheet.option.subject"))
        .type_name(words("sheet.option.subject_value"));
    syntax.add_option("--checklist", options->checklist, words("interview.option.checklist")).type_name(file);
    syntax.add_flag("--audit", options->audit, words("sheet.option.audit"));
    syntax.add_option("--date", options->date, words("interview.option.date")).type_name("YYYY-MM-DD");
    syntax.footer(words("sheet.option.footer"));
    return [options](Context& context) { return sheet_command::run(*options, context); };
}

} // namespace tenken
