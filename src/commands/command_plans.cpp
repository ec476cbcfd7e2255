#include "commands/commands.hpp"

#include "base/folded_name.hpp"
#include "commands/hand_in_record.hpp"
#include "commands/report_date.hpp"
#include "formats/disk/atomic_file.hpp"
#include "formats/disk/document_form.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/sheet/written_workbook.hpp"
#include "formats/workspace/file.hpp"
#include "office/departments.hpp"
#include "office/plan_list.hpp"
#include "office/plan_progress.hpp"
#include "office/report_file.hpp"
#include "office/settings.hpp"
#include "page/plans_page.hpp"
#include "page/plans_workbook.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace tenken {

namespace plans_command {
namespace {

struct Options {
    HandInOptions common;
    std::optional<std::string> output;
    PlanReport report;
    bool open = false;
};

int year_of(const Options& options, const Context& context, Date today)
{
    const auto workspace = find_workspace(context.folder());
    if (!options.common.year) return latest_worked_year(context.files(), workspace, today);
    return year_asked_for(options.common.year, year_inspected(workspace, today));
}

PlansPage page_of(std::vector<LivingPlan> plans, int year, Date today)
{
    sort_by_urgency(plans, today);
    return {year, today, std::move(plans)};
}

std::optional<Problem> write_list(
    const std::filesystem::path& path, const PlansPage& plans, const Words& words)
{
    const auto form = document_form(path);
    if (form == DocumentForm::workbook)
        return workbook::write_workbook(
            path, [&](const std::filesystem::path& scratch) { write_plans_workbook(scratch, plans, words); });
    const auto page = plans_page(plans, words);
    return write_whole_file(path, form == DocumentForm::html ? as_html(page, words) : as_markdown(page));
}

ExitStatus list(const Options& options, Context& context)
{
    const auto& folder = context.folder();
    if (!is_there(folder)) fail(FailureKind::file, "workspace.no_folder", path_text(folder));
    const Date today = report_date(options.common.date, context.invocation);
    const int year = year_of(options, context, today);
    const auto workspace = find_workspace(folder);
    if (const auto& department = options.common.department) {
        const auto known = known_departments(context.files(), workspace, year);
        if (find_same_name(known, *department) == nullptr)
            fail(FailureKind::usage, {unknown_department(*department, known, context.words, year)});
    }
    auto found = plans_of(context.files(), workspace, year, options.common.department);
    if (options.open) std::erase_if(found.plans, [](const LivingPlan& plan) { return plan.done(); });
    const auto shown = page_of(std::move(found.plans), year, today);
    if (options.output) {
        const auto path = path_of(*options.output);
        refuse_to_replace_needed(path, {});
        context.tell(write_list(path, shown, context.words));
        context.invocation.out << context.words("rollup.written", path_text(path)) << "\n";
    } else {
        context.show([&] { return plans_page(shown, context.words); }, [&] { return plans_json(shown); });
    }
    context.invocation.out.flush();
    context.complain(found.problems);
    return found.problems.empty() ? ExitStatus::done : ExitStatus::found;
}

ExitStatus report_progress(const Options& options, Context& context)
{
    const Date today = report_date(options.common.date, context.invocation);
    if (options.output) fail(FailureKind::usage, "plans.listing_only", "-o");
    if (options.open) fail(FailureKind::usage, "plans.listing_only", "--open");
    auto event = progress_reported(options.report, today, context.words);
    auto common = options.common;
    common.year = std::to_string(year_of(options, context, today));
    auto found = find_hand_in_place(context, common, "plans.prompt.by", author_of);
    if (const auto* status = std::get_if<ExitStatus>(&found)) return *status;
    const auto& place = std::get<HandInPlace>(found);
    if (!has_record(place)) return refuse_without_record(context, place);
    const auto before = plans_of(context.files(), place.workspace, place.year, place.department);
    const auto& plan = plan_meant(event, before.plans, context.words);
    const bool reopened = event.step == PlanStep::extended && plan.done();
    event.instance = plan.instance;
    HandInRecord record(context, place, common);
    record.append(event);

    auto after = plans_of(context.files(), place.workspace, place.year, place.department);
    std::erase_if(after.plans, [&](const LivingPlan& one) { return one.instance != event.instance; });
    const auto shown = page_of(std::move(after.plans), place.year, today);
    if (!context.json())
        context.invocation.out << context.words(reopened ? "plans.saved_reopened" : "plans.saved") << "\n\n";
    context.show([&] { return plans_page(shown, context.words); }, [&] { return plans_json(shown); });
    return ExitStatus::done;
}

} // namespace
} // namespace plans_command

CommandRun set_up_plans(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<plans_command::Options>();
    const auto text = words("hand_in.option.text");
    const auto day = words("plans.option.day_value");
    syntax.add_option("YEAR", options->common.year, words("plans.option.year"))
        .type_name(words("interview.option.year_value"));
    syntax.add_option("--department", options->common.department, words("plans.option.department"))
        .type_name(words("interview.option.name"));
    syntax.add_flag("--open", options->open, words("plans.option.open"));
    syntax.add_option("-o,--output", options->output, words("plans.option.output"))
        .type_name(words("interview.option.file"));
    syntax.add_option("--item", options->report.item, words("plans.option.item"))
        .type_name(words("plans.option.item_value"));
    syntax.add_option("--done", options->report.done, words("plans.option.done")).type_name(day);
    syntax.add_option("--extend", options->report.extend, words("plans.option.extend")).type_name(day);
    syntax.add_option("--word", options->report.word, words("plans.option.word")).type_name(text);
    syntax.add_option("--evidence", options->report.evidence, words("plans.option.evidence"))
        .type_name(text)
        .repeatable();
    syntax.add_option("--by", options->common.by, words("plans.option.by"))
        .type_name(words("interview.option.name"));
    add_checklist_name(syntax, options->common, words);
    syntax.add_option("--date", options->common.date, words("plans.option.date")).type_name("YYYY-MM-DD");
    syntax.footer(words("plans.footer"));
    return [options](Context& context) {
        context.choose_checklist(options->common.checklist, options->common.checklist_takes);
        return options->report.says_anything() ? plans_command::report_progress(*options, context)
                                               : plans_command::list(*options, context);
    };
}

} // namespace tenken
