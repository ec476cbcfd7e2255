#include "base/problem.hpp"
#include "commands/commands.hpp"
#include "commands/embedded_completions.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace tenken {

namespace completion_command {
namespace {

struct Options {
    std::string shell;
};

ExitStatus run(const Options& options, const Context& context)
{
    const auto scripts = embedded_completions();
    const auto script = std::ranges::find(scripts, "tenken." + options.shell, &EmbeddedFile::path);
    if (script == scripts.end()) fail(FailureKind::usage, "command.completion.unknown_shell", options.shell);
    context.invocation.out << script->bytes;
    return ExitStatus::done;
}

} // namespace
} // namespace completion_command

CommandRun set_up_completion(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<completion_command::Options>();
    syntax.add_option("SHELL", options->shell, words("command.completion.option.shell"))
        .type_name("bash|zsh|fish")
        .required();
    syntax.footer(words("command.completion.option.footer"));
    return [options](Context& context) { return completion_command::run(*options, context); };
}

} // namespace tenken
