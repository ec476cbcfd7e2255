#include "commands/commands.hpp"

#include "commands/report_date.hpp"
#include "formats/checklist/file.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/file.hpp"
#include "formats/workspace/paths.hpp"
#include "office/handover.hpp"
#include "office/settings.hpp"
#include "office/survey.hpp"
#include "page/handover_page.hpp"
#include "page/status_page.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <ostream>

namespace tenken {

namespace status_command {
namespace {

struct Options {
    std::optional<std::string> year;
    std::optional<std::string> checklist;
    std::optional<std::string> date;
    bool handover = false;
};

/// The year inspected now, once somebody has begun it or tenken.yaml knows it; until then the latest before it
/// that there is.
int year_shown(const Options& options, const std::filesystem::path& folder,
    const std::optional<Workspace>& workspace, Date today)
{
    const int now = year_inspected(workspace, today);
    if (options.year) return year_asked_for(options.year, now);
    auto known = years_in(folder);
    if (workspace) {
        for (const auto& [year, dates] : workspace->years) known.push_back(year);
    }
    std::erase_if(known, [now](int year) { return year > now; });
    return known.empty() ? now : *std::ranges::max_element(known);
}

ExitStatus show_handover(const StatusPage& page, const std::optional<std::string>& chosen, Context& context)
{
    Handover handover;
    handover.year = page.year;
    handover.today = page.today;
    handover.workspace = page.workspace.value_or(Workspace{});
    handover.departments = page.departments;
    const auto checklist =
        chosen ? *chosen : context.words("plans.handover.built_in", std::string_view(default_checklist_name));
    const auto problems = follow_up(handover, context.folder(), checklist);
    context.show(
        [&] { return handover_page(handover, context.words); }, [&] { return handover_json(handover); });
    context.invocation.out.flush();
    context.complain(problems);
    return problems.empty() ? ExitStatus::done : ExitStatus::found;
}

ExitStatus run(const Options& options, Context& context)
{
    const auto& folder = context.folder();
    if (!is_there(folder)) fail(FailureKind::file, "workspace.no_folder", path_text(folder));
    StatusPage page;
    page.today = report_date(options.date, context.invocation);
    page.workspace = find_workspace(folder);
    page.year = year_shown(options, folder, page.workspace, page.today);
    page.deadline = deadline_of(page.workspace, page.year);
    const auto chosen = checklist_choice(options.checklist, folder, page.workspace);
    const auto checklist = find_checklist(chosen);
    page.checklist = {checklist.id, checklist.edition, checklist.title, checklist.sha256};

    auto found = survey(folder, page.workspace, checklist, page.year, page.today);
    page.departments = std::move(found.departments);
    for (const auto& one : found.problems) page.problems.push_back({one.department, one.problem});

    auto status = ExitStatus::done;
    if (options.handover)
        status = show_handover(page, chosen, context);
    else
        context.show([&] { return status_page(page, context.words); },
            [&] { return status_json(page, context.words); });
    context.invocation.out.flush();
    Problems of_department; // a list of its own, so that none is left out for another's
    for (auto one = found.problems.begin(); one != found.problems.end(); ++one) {
        of_department.push_back(one->problem);
        status = worse(status, one->kind == FailureKind::file ? ExitStatus::file : ExitStatus::input);
        const auto next = std::next(one);
        if (next != found.problems.end() && next->department == one->department) continue;
        context.complain(of_department);
        of_department.clear();
    }
    return status;
}

} // namespace
} // namespace status_command

CommandRun set_up_status(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<status_command::Options>();
    syntax.add_option("--year", options->year, words("workspace.status.option.year"))
        .type_name(words("interview.option.year_value"));
    syntax.add_option("--checklist", options->checklist, words("interview.option.checklist"))
        .type_name(words("interview.option.file"));
    syntax.add_option("--date", options->date, words("workspace.status.option.date")).type_name("YYYY-MM-DD");
    syntax.add_flag("--handover", options->handover, words("workspace.status.option.handover"));
    syntax.footer(words("workspace.status.option.footer"));
    return [options](Context& context) { return status_command::run(*options, context); };
}

} // namespace tenken
