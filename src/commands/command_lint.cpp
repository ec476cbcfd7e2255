#include "commands/commands.hpp"

#include "check/lint.hpp"
#include "check/lint_page.hpp"
#include "commands/report_date.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/file.hpp"
#include "formats/workspace/paths.hpp"
#include "office/settings.hpp"
#include "page/blocks.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <ostream>

namespace tenken {

namespace lint_command {
namespace {

struct Options {
    std::vector<std::string> checklists;
    std::optional<std::string> against;
};

/// A year stands for the edition that the reports of that year were made with.
std::string old_edition(const std::string& name, const Context& context)
{
    const auto& workspace = context.folder();
    const int current = year_inspected(find_workspace(workspace), report_date({}, context.invocation));
    const auto year = year_named(name, workspace, current);
    if (!year) return path_text(located_file(name, workspace));
    const YearFolder files(context.files(), *year);
    for (const auto& department : files.departments()) {
        const auto report = files.report(department);
        if (is_regular(report)) return path_text(report.lexically_normal());
    }
    fail(FailureKind::usage, "checklist.lint.no_report", name, path_text(workspace));
}

std::vector<Lint> lint_all(const Options& options, const Context& context)
{
    std::optional<OldEdition> loaded;
    if (options.against) loaded = load_old_edition(old_edition(*options.against, context));
    const OldEdition* old = loaded ? &*loaded : nullptr;
    std::vector<Lint> all;
    if (options.checklists.empty()) {
        const auto workspace = find_workspace(context.folder());
        for (const auto& files : files_of_each_checklist(context.folder(), workspace))
            all.push_back(lint(checklist_choice(std::nullopt, files, workspace), old));
        std::ranges::move(other_blanks_in_names(context.folder()), std::back_inserter(all.front().mentions));
    }
    for (const auto& checklist : options.checklists) all.push_back(lint(checklist, old));
    return all;
}

ExitStatus status_of(const Lint& lint)
{
    if (lint.unreadable) return ExitStatus::file;
    return lint.clean() ? ExitStatus::done : ExitStatus::found;
}

ExitStatus run(const Options& options, Context& context)
{
    const auto all = lint_all(options, context);
    auto& out = context.invocation.out;
    const bool text = context.globals.format == OutputFormat::text;
    if (!text) out << lint_json(all, context.words) << "\n";
    ExitStatus status = ExitStatus::done;
    for (const auto& one : all) {
        status = worse(status, status_of(one));
        if (!text) continue;
        context.complain(one.errors);
        out << context.text_of(lint_page(one, context.words)) << std::flush;
    }
    return status;
}

} // namespace
} // namespace lint_command

CommandRun set_up_lint(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<lint_command::Options>();
    syntax.add_option("checklist", options->checklists, words("checklist.lint.option.checklist"))
        .type_name(words("checklist.lint.option.name"));
    syntax.add_option("--against", options->against, words("checklist.lint.option.against"))
        .type_name(words("checklist.lint.option.old"));
    syntax.footer(words("checklist.lint.footer"));
    return [options](Context& context) { return lint_command::run(*options, context); };
}

} // namespace tenken
