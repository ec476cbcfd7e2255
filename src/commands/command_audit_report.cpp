#include "commands/commands.hpp"

#include "base/folded_name.hpp"
#include "commands/audit_session.hpp"
#include "commands/hand_in_place.hpp"
#include "commands/report_date.hpp"
#include "formats/disk/atomic_file.hpp"
#include "formats/disk/document_form.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/file.hpp"
#include "office/departments.hpp"
#include "office/report_file.hpp"
#include "office/settings.hpp"
#include "page/audit_page.hpp"
#include "words/japanese_date.hpp"

#include "base/folded_name.hpp"

#include <memory>
#include <ostream>

namespace tenken {

namespace audit_report_command {
namespace {

struct Options {
    std::optional<std::string> year;
    std::optional<std::string> department;
    std::optional<std::string> output;
    std::optional<std::string> checklist;
    std::optional<std::string> date;
};

AuditResults results_of(const YearAudits& found)
{
    AuditResults results;
    results.year = found.year;
    results.not_drawn = found.not_drawn;
    for (const auto& one : found.audits)
        results.departments.push_back({{&one.report, &one.record.audit}, auditors_of(one.record)});
    return results;
}

ExitStatus run(const Options& options, Context& context)
{
    const auto& folder = context.folder();
    if (!is_there(folder)) fail(FailureKind::file, "workspace.no_folder", path_text(folder));
    if (options.output) refuse_workbook(path_of(*options.output));
    const auto workspace = find_workspace(folder);
    context.choose_checklist(options.checklist, ChecklistOption::name);
    const auto files = context.files();
    const auto today = report_date(options.date, context.invocation);
    const int year = options.year ? year_asked_for(options.year, year_inspected(workspace, today))
                                  : latest_worked_year(files, workspace, today);
    std::optional<std::string> department = options.department;
    if (department) {
        const auto known = known_departments(files, workspace, year);
        const auto* same = find_same_name(known, *department);
        if (same == nullptr)
            fail(FailureKind::usage, {unknown_department(*department, known, context.words, year)});
        department = *same;
    }
    const auto found = audits_of(files, year, department);
    if (found.audits.empty() && found.problems.empty())
        fail(FailureKind::input, "audit.report.none", fiscal_year_in_full(context.words, year));
    const auto before = audits_of(files, year - 1, department);
    auto results = results_of(found);
    results.only = department.value_or("");
    if (!before.audits.empty()) results.year_before = audit_rates(results_of(before).audits());

    if (!found.audits.empty()) {
        if (options.output) {
            const auto path = path_of(*options.output);
            refuse_to_replace_needed(path, {});
            const auto page = audit_page(results, context.words);
            context.tell(write_whole_file(path,
                document_form(path) == DocumentForm::html ? as_html(page, context.words)
                                                          : as_markdown(page)));
            context.invocation.out << context.words("rollup.written", path_text(path)) << "\n";
        } else {
            context.show(
                [&] { return audit_page(results, context.words); }, [&] { return audit_json(results); });
        }
    }
    context.invocation.out.flush();
    context.complain(found.problems);
    return found.problems.empty() ? ExitStatus::done : ExitStatus::input;
}

} // namespace
} // namespace audit_report_command

CommandRun set_up_audit_report(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<audit_report_command::Options>();
    syntax.add_option("YEAR", options->year, words("plans.option.year"))
        .type_name(words("interview.option.year_value"));
    syntax.add_option("--department", options->department, words("audit.report.option.department"))
        .type_name(words("interview.option.name"));
    syntax.add_option("-o,--output", options->output, words("audit.report.option.output"))
        .type_name(words("interview.option.file"));
    add_checklist_name(syntax, options->checklist, words);
    syntax.add_option("--date", options->date, words("plans.option.date")).type_name("YYYY-MM-DD");
    syntax.footer(words("audit.report.footer"));
    return [options](Context& context) { return audit_report_command::run(*options, context); };
}

} // namespace tenken
