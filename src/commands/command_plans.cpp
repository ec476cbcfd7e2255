#include "commands/commands.hpp"

#include "base/suggestion.hpp"
#include "base/utf8.hpp"
#include "commands/hand_in_record.hpp"
#include "commands/report_date.hpp"
#include "formats/disk/atomic_file.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/file.hpp"
#include "office/plan_list.hpp"
#include "office/report_file.hpp"
#include "office/settings.hpp"
#include "page/plans_page.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace tenken {

namespace plans_command {
namespace {

struct Options {
    HandInOptions common;
    std::optional<std::string> output;
    std::optional<std::string> item;
    std::optional<std::string> done;
    std::optional<std::string> extend;
    std::optional<std::string> word;
    std::vector<std::string> evidence;
    bool open = false;

    [[nodiscard]] bool reports_progress() const
    {
        return item || done || extend || word || !evidence.empty();
    }
};

int year_of(const Options& options, const Context& context, Date today)
{
    const auto workspace = find_workspace(context.folder());
    if (!options.common.year) return latest_worked_year(context.folder(), workspace, today);
    if (const auto year = read_fiscal_year(*options.common.year, year_inspected(workspace, today)))
        return *year;
    fail(FailureKind::usage, "interview.bad_year", *options.common.year);
}

PlansPage page_of(std::vector<LivingPlan> plans, int year, Date today)
{
    sort_by_urgency(plans, today);
    return {year, today, std::move(plans)};
}

ExitStatus list(const Options& options, Context& context)
{
    const auto& folder = context.folder();
    if (!is_there(folder)) fail(FailureKind::file, "workspace.no_folder", path_text(folder));
    const Date today = report_date(options.common.date, context.invocation);
    const int year = year_of(options, context, today);
    auto found = plans_of(folder, year, options.common.department);
    if (options.open) std::erase_if(found.plans, [](const LivingPlan& plan) { return plan.done(); });
    const auto shown = page_of(std::move(found.plans), year, today);
    if (options.output) {
        const auto path = path_of(*options.output);
        refuse_to_replace_needed(path, {});
        if (const auto notice = write_whole_file(path, as_markdown(plans_page(shown, context.words))))
            context.complain({*notice});
        context.invocation.out << context.words("rollup.written", path_text(path)) << "\n";
    } else {
        context.show([&] { return plans_page(shown, context.words); }, [&] { return plans_json(shown); });
    }
    context.invocation.out.flush();
    context.complain(found.problems);
    return found.problems.empty() ? ExitStatus::done : ExitStatus::found;
}

/// Throws Failure(usage) with all that is wrong.
PlanProgressEvent event_of(const Options& options, Date today)
{
    Problems problems;
    if (!options.item) problems.push_back(problem("command.missing_argument", "--item"));
    if (options.done && options.extend) problems.push_back(problem("plans.done_and_extended"));
    const bool says = options.word && !utf8::trimmed(*options.word).empty();
    if (options.extend && !says) problems.push_back(problem("plans.extended_without_reason"));
    if (!options.done && !options.extend && !says) problems.push_back(problem("plans.nothing_reported"));
    const auto day = [&](const std::string& text) -> std::optional<Date> {
        const auto read = read_date(text, today);
        if (const auto* date = std::get_if<Date>(&read)) return *date;
        problems.push_back(std::get<Problem>(read));
        return std::nullopt;
    };
    PlanProgressEvent event;
    if (options.done) {
        const auto on = day(*options.done);
        if (on && *on > today) problems.push_back(problem("plans.done_in_future", iso_date(*on)));
        event.step = PlanStep::done;
        if (on) event.day = iso_date(*on);
    } else if (options.extend) {
        const auto until = day(*options.extend);
        if (until && *until < today) problems.push_back(problem("plans.extended_into_past", iso_date(*until)));
        event.step = PlanStep::extended;
        if (until) event.day = iso_date(*until);
    }
    if (!problems.empty()) fail(FailureKind::usage, std::move(problems));
    event.instance = utf8::nfc(*options.item);
    event.word = utf8::trimmed(options.word.value_or(""));
    event.evidence = options.evidence;
    return event;
}

/// Throws Failure(usage) where the report has no such plan.
const LivingPlan& plan_of(const std::string& instance, const std::vector<LivingPlan>& plans)
{
    const auto plan = std::ranges::find(plans, instance, &LivingPlan::instance);
    if (plan != plans.end()) return *plan;
    std::vector<std::string> known;
    for (const auto& one : plans) known.push_back(one.instance);
    if (const auto meant = did_you_mean(instance, known))
        fail(FailureKind::usage, "plans.no_plan_near", instance, *meant);
    fail(FailureKind::usage, "plans.no_plan", instance);
}

ExitStatus report_progress(const Options& options, Context& context)
{
    const Date today = report_date(options.common.date, context.invocation);
    auto event = event_of(options, today);
    auto common = options.common;
    common.year = std::to_string(year_of(options, context, today));
    auto found = find_hand_in_place(context, common, "plans.prompt.by", author_of);
    if (const auto* status = std::get_if<ExitStatus>(&found)) return *status;
    const auto& place = std::get<HandInPlace>(found);
    if (!has_record(place)) return refuse_without_record(context, place);
    const auto before = plans_of(context.folder(), place.year, place.department);
    event.instance = plan_of(event.instance, before.plans).instance;
    HandInRecord record(context, place, common);
    record.append(event);

    auto after = plans_of(context.folder(), place.year, place.department);
    std::erase_if(after.plans, [&](const LivingPlan& plan) { return plan.instance != event.instance; });
    const auto shown = page_of(std::move(after.plans), place.year, today);
    if (!context.json()) context.invocation.out << context.words("plans.saved") << "\n\n";
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
    syntax.add_option("--item", options->item, words("plans.option.item"))
        .type_name(words("plans.option.item_value"));
    syntax.add_option("--done", options->done, words("plans.option.done")).type_name(day);
    syntax.add_option("--extend", options->extend, words("plans.option.extend")).type_name(day);
    syntax.add_option("--word", options->word, words("plans.option.word")).type_name(text);
    syntax.add_option("--evidence", options->evidence, words("plans.option.evidence"))
        .type_name(text)
        .repeatable();
    syntax.add_option("--by", options->common.by, words("plans.option.by"))
        .type_name(words("interview.option.name"));
    syntax.add_option("--date", options->common.date, words("plans.option.date")).type_name("YYYY-MM-DD");
    syntax.footer(words("plans.footer"));
    return [options](Context& context) {
        return options->reports_progress() ? plans_command::report_progress(*options, context)
                                           : plans_command::list(*options, context);
    };
}

} // namespace tenken
