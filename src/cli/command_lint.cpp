#include "cli/command_lint.hpp"

#include "check/lint.hpp"
#include "check/lint_output.hpp"
#include "cli/workspace_settings.hpp"

#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

namespace tenken {

namespace {

struct Options {
    std::vector<std::string> checklists;
    std::optional<std::string> against;
};

std::vector<Lint> lint_all(const Options& options, const Globals& globals)
{
    std::optional<OldEdition> loaded;
    if (options.against) loaded = load_old_edition(*options.against);
    const OldEdition* old = loaded ? &*loaded : nullptr;
    if (options.checklists.empty()) return {lint(checklist_choice(std::nullopt, globals.workspace), old)};
    std::vector<Lint> all;
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
    const auto all = lint_all(options, context.globals);
    auto& out = context.invocation.out;
    const bool text = context.globals.format == OutputFormat::text;
    if (!text) out << lint_json(all, context.words).dump() << "\n";
    ExitStatus status = ExitStatus::done;
    for (const auto& one : all) {
        status = worse(status, status_of(one));
        if (!text) continue;
        for (const auto& error : one.errors) context.invocation.err << worded(context.words, error);
        out << lint_text(one, context.words) << std::flush;
    }
    return status;
}

} // namespace

CommandRun set_up_lint(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<Options>();
    syntax.add_option("checklist", options->checklists, words("checklist.lint.option.checklist"))
        .type_name(words("checklist.lint.option.name"));
    syntax.add_option("--against", options->against, words("checklist.lint.option.against"))
        .type_name(words("checklist.lint.option.old"));
    syntax.footer(words("checklist.lint.footer"));
    return [options](Context& context) { return run(*options, context); };
}

} // namespace tenken
