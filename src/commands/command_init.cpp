#include "commands/commands.hpp"

#include "base/joined.hpp"
#include "base/suggestion.hpp"
#include "base/utf8.hpp"
#include "commands/init_from.hpp"
#include "commands/report_date.hpp"
#include "commands/shell_words.hpp"
#include "commands/terminal.hpp"
#include "commands/workspace_questions.hpp"
#include "formats/checklist/file.hpp"
#include "formats/disk/atomic_file.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/json/writer.hpp"
#include "formats/workspace/file.hpp"
#include "formats/workspace/paths.hpp"
#include "office/workspace_draft.hpp"
#include "words/japanese_date.hpp"

#include <memory>
#include <ostream>
#include <stdexcept>

namespace tenken {

namespace init_command {
namespace {

namespace fs = std::filesystem;

struct Options {
    std::optional<std::string> organisation;
    std::vector<std::string> departments;
    std::optional<std::string> coordinator;
    std::optional<std::string> checklist;
    std::optional<std::string> from;
    std::optional<std::string> deadline;
    std::optional<std::string> date;
};

fs::path file_in(const fs::path& folder, std::string_view name)
{
    return folder == "." ? path_of(name) : folder / path_of(name);
}

void refuse_to_overwrite(const fs::path& path)
{
    if (is_occupied(path)) fail(FailureKind::file, "workspace.exists", path_text(path));
}

/// As tenken.yaml names it: a path is counted from the workspace.
std::string checklist_in_file(const std::optional<std::string>& option, const fs::path& folder)
{
    if (!option) return {};
    const auto path = path_of(*option);
    if (!is_there(path) || path.is_absolute()) return *option;
    const auto near = absolute_path(path).lexically_proximate(absolute_path(folder));
    return near.has_parent_path() ? path_text(near) : "./" + path_text(near);
}

void take_departments(const Options& options, Workspace& workspace, Problems& problems)
{
    for (const auto& typed : options.departments) {
        const auto name = utf8::nfc(typed);
        if (auto problem = name_problem(name))
            problems.push_back(std::move(*problem));
        else if (workspace.find_department(name) == nullptr)
            workspace.departments.push_back({name, {}, {}, {}});
    }
}

void take_coordinator(const Options& options, Workspace& workspace)
{
    if (!options.coordinator) return;
    workspace.coordinator = utf8::nfc(*options.coordinator);
    if (workspace.find_department(workspace.coordinator) != nullptr) return;
    std::vector<std::string> known;
    for (const auto& department : workspace.departments) known.push_back(department.name);
    const auto meant = did_you_mean(workspace.coordinator, known);
    fail(FailureKind::usage, meant ? "workspace.unknown_coordinator.near" : "workspace.unknown_coordinator",
        workspace.coordinator, meant ? *meant : joined(known, " "));
}

WorkspaceYear dates_of(int year, const Options& options, Problems& problems)
{
    WorkspaceYear dates{std::to_string(year) + "-04-01", std::to_string(year + 1) + "-03-31", "", ""};
    if (!options.deadline) return dates;
    const auto day = read_day(*options.deadline);
    if (const auto* problem = std::get_if<Problem>(&day))
        problems.push_back(*problem);
    else
        dates.deadline = iso_date(std::get<Date>(day));
    return dates;
}

void say(const Context& context, const fs::path& path)
{
    const auto& words = context.words;
    if (context.json()) {
        context.invocation.out << json_object([&](JsonWriter& a) { a("file", path_text(path)); }) << "\n";
        return;
    }
    context.invocation.out << words("workspace.written", path_text(path)) << "\n"
                           << words("workspace.next", program_call(context.globals)) << "\n";
}

/// What is there already is the user's own.
void write_git_attributes(const fs::path& folder, Context& context)
{
    const auto path = file_in(folder, git_attributes_name);
    if (is_occupied(path))
        context.tell(problem("workspace.git_attributes_there", path_text(path)));
    else
        context.tell(write_whole_file(path, git_attributes));
}

std::optional<SheetBeginning> sheet_beginning(const Options& options, Date today, const Context& context)
{
    if (!options.from) return std::nullopt;
    if (options.checklist) fail(FailureKind::usage, "own_sheet.two_checklists");
    return SheetBeginning(context, *options.from, today, record_clock(options.date, context.invocation));
}

ExitStatus run(const Options& options, Context& context)
{
    const auto& folder = context.folder();
    const auto path = file_in(folder, workspace_file_name);
    refuse_to_overwrite(path);
    const Date today = report_date(options.date, context.invocation);
    const int year = fiscal_year(today);
    const bool interactive = context.invocation.terminal;
    auto beginning = sheet_beginning(options, today, context);
    auto bodies = beginning ? std::vector<std::string>() : find_checklist(options.checklist).policy.bodies;

    Problems problems;
    Workspace workspace;
    workspace.checklist = checklist_in_file(options.checklist, folder);
    if (options.organisation) {
        workspace.organisation = utf8::nfc(utf8::trimmed(*options.organisation));
        if (auto problem = organisation_problem(workspace.organisation))
            problems.push_back(std::move(*problem));
    } else {
        if (beginning) workspace.organisation = beginning->organisation();
        if (workspace.organisation.empty() && !interactive)
            problems.push_back(problem("workspace.missing_organisation"));
    }
    take_departments(options, workspace, problems);
    if (beginning) beginning->complete(workspace);
    if (options.departments.empty() && !interactive) {
        for (const auto& body : bodies) workspace.departments.push_back({utf8::nfc(body), {}, {}, {}});
    }
    if (workspace.departments.empty() && !interactive)
        problems.push_back(problem("workspace.missing_department"));
    workspace.years[year] = dates_of(year, options, problems);
    if (!problems.empty()) fail(FailureKind::usage, std::move(problems));

    if (interactive) {
        const WorkspaceGaps gaps{workspace.organisation.empty(), workspace.departments.empty(),
            !options.coordinator, options.deadline ? std::nullopt : std::optional(year)};
        const auto terminal =
            open_terminal(context.invocation, TerminalPolicy(context.invocation, context.globals.plain));
        if (const auto stopped =
                ask_for_workspace(*terminal, context.words, gaps, bodies, today, workspace)) {
            context.invocation.out << context.words("workspace.not_written") << "\n";
            return *stopped;
        }
    }
    take_coordinator(options, workspace);

    const std::string draft = workspace_draft(workspace, context.words);
    if (read_workspace(draft, path_text(path)) != workspace)
        throw std::logic_error("tenken.yaml would not say what it should");
    refuse_to_overwrite(path);
    if (beginning) {
        beginning->settle(workspace);
        beginning->write(workspace);
    }
    write_git_attributes(folder, context);
    context.tell(write_whole_file(path, draft)); // last: once it is there, init has nothing more to do
    if (beginning)
        beginning->show(path);
    else
        say(context, path);
    return ExitStatus::done;
}

} // namespace
} // namespace init_command

CommandRun set_up_init(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<init_command::Options>();
    const auto name = words("interview.option.name");
    syntax.add_option("--organisation", options->organisation, words("workspace.init.option.organisation"))
        .type_name(name);
    syntax.add_option("--department", options->departments, words("workspace.init.option.department"))
        .type_name(name)
        .repeatable();
    syntax.add_option("--coordinator", options->coordinator, words("workspace.init.option.coordinator"))
        .type_name(name);
    syntax.add_option("--checklist", options->checklist, words("interview.option.checklist"))
        .type_name(words("interview.option.file"));
    syntax.add_option("--from", options->from, words("workspace.init.option.from"))
        .type_name(words("interview.option.file"));
    syntax.add_option("--deadline", options->deadline, words("workspace.init.option.deadline"))
        .type_name("YYYY-MM-DD");
    syntax.add_option("--date", options->date, words("workspace.init.option.date")).type_name("YYYY-MM-DD");
    syntax.footer(words("workspace.init.option.footer"));
    return [options](Context& context) { return init_command::run(*options, context); };
}

} // namespace tenken
