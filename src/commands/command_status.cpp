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

/// How far the departments are with one of the workspace's checklists.
struct Looked {
    WorkspaceFiles files;
    std::optional<std::string> chosen; ///< what find_checklist() was given
    StatusPage page;
    std::vector<SurveyProblem> problems;
};

Looked looked_at(const Options& options, const WorkspaceFiles& files,
    const std::optional<Workspace>& workspace, Date today)
{
    Looked looked{files, checklist_choice(options.checklist, files, workspace), {}, {}};
    auto& page = looked.page;
    page.today = today;
    page.workspace = workspace;
    page.name = files.name();
    page.year = year_shown(options, files.folder, workspace, today);
    page.deadline = deadline_of(workspace, page.year);
    const auto checklist = find_checklist(looked.chosen);
    page.checklist = {checklist.id, checklist.edition, checklist.title, checklist.sha256};
    auto found = survey(files, workspace, checklist, page.year, today);
    page.departments = std::move(found.departments);
    for (const auto& one : found.problems) page.problems.push_back({one.department, one.problem});
    looked.problems = std::move(found.problems);
    return looked;
}

ExitStatus show_handover(const Looked& looked, Context& context)
{
    const auto& page = looked.page;
    Handover handover;
    handover.year = page.year;
    handover.today = page.today;
    handover.workspace = page.workspace.value_or(Workspace{});
    handover.departments = page.departments;
    const auto checklist = looked.chosen
        ? *looked.chosen
        : context.words("plans.handover.built_in", std::string_view(default_checklist_name));
    const auto problems = follow_up(handover, looked.files, checklist);
    context.show(
        [&] { return handover_page(handover, context.words); }, [&] { return handover_json(handover); });
    context.invocation.out.flush();
    context.complain(problems);
    return problems.empty() ? ExitStatus::done : ExitStatus::found;
}

/// Of several, each under its title.
void show(const std::vector<Looked>& all, const Context& context)
{
    std::vector<const StatusPage*> pages;
    for (const auto& looked : all) pages.push_back(&looked.page);
    context.show(
        [&] { return status_page(pages, context.words); }, [&] { return status_json(pages, context.words); });
}

ExitStatus complain(const Looked& looked, const Context& context)
{
    auto status = ExitStatus::done;
    const auto& problems = looked.problems;
    Problems of_department; // a list of its own, so that none is left out for another's
    for (auto one = problems.begin(); one != problems.end(); ++one) {
        of_department.push_back(one->problem);
        status = worse(status, one->kind == FailureKind::file ? ExitStatus::file : ExitStatus::input);
        const auto next = std::next(one);
        if (next != problems.end() && next->department == one->department) continue;
        context.complain(of_department);
        of_department.clear();
    }
    return status;
}

ExitStatus run(const Options& options, Context& context)
{
    const auto& folder = context.folder();
    if (!is_there(folder)) fail(FailureKind::file, "workspace.no_folder", path_text(folder));
    const auto today = report_date(options.date, context.invocation);
    const auto workspace = find_workspace(folder);
    context.choose_checklist(options.checklist, ChecklistOption::name_or_file);
    const bool one = options.checklist || options.handover;
    std::vector<Looked> all;
    for (const auto& files : one ? std::vector{context.files()} : files_of_each_checklist(folder, workspace))
        all.push_back(looked_at(options, files, workspace, today));
    auto status = ExitStatus::done;
    if (options.handover)
        status = show_handover(all.front(), context);
    else
        show(all, context);
    context.invocation.out.flush();
    for (const auto& looked : all) status = worse(status, complain(looked, context));
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
