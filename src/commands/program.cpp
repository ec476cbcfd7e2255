#include "commands/program.hpp"

#include "base/problem.hpp"
#include "commands/arguments.hpp"
#include "commands/completion.hpp"
#include "commands/context.hpp"
#include "commands/menu.hpp"
#include "words/worded_problems.hpp"

#include <exception>
#include <functional>
#include <new>
#include <ostream>

namespace tenken {

namespace {

ExitStatus status_of(FailureKind kind)
{
    switch (kind) {
    case FailureKind::usage:
        return ExitStatus::usage;
    case FailureKind::input:
        return ExitStatus::input;
    case FailureKind::file:
        return ExitStatus::file;
    }
    return ExitStatus::input;
}

ExitStatus worded_failures(
    const Invocation& invocation, const Words& words, const std::function<ExitStatus()>& work)
{
    try {
        return work();
    } catch (const Failure& failure) {
        invocation.out.flush();
        invocation.err << worded_problems(words, failure.problems());
        return status_of(failure.kind());
    }
}

ExitStatus guarded(const Invocation& invocation, const Words& words, const std::function<ExitStatus()>& work)
{
    try {
        return worded_failures(invocation, words, work);
    } catch (const std::bad_alloc&) {
        invocation.out.flush();
        invocation.err << worded(words, problem("command.no_memory"));
        return ExitStatus::file;
    } catch (const std::exception& error) {
        invocation.out.flush();
        invocation.err << worded(words, problem("command.defect", error.what()));
        return ExitStatus::file;
    }
}

ExitStatus complete(const Invocation& invocation, const Words& words)
{
    const std::vector<std::string> typed(std::next(invocation.arguments.begin()), invocation.arguments.end());
    invocation.out << completion_lines(completion(typed, invocation, words));
    return ExitStatus::done;
}

ExitStatus run_parsed(const Invocation& invocation, const Words& words)
{
    const bool asked_by_shell =
        !invocation.arguments.empty() && invocation.arguments.front() == completion_request;
    if (asked_by_shell) return complete(invocation, words);
    const auto parsed = parse_arguments(invocation, words);
    if (parsed.text) {
        invocation.out << *parsed.text;
        return ExitStatus::done;
    }
    Context context{invocation, parsed.globals, words};
    if (parsed.run) return parsed.run(context);
    if (!invocation.terminal) {
        invocation.out << short_help(words);
        return ExitStatus::done;
    }
    return run_menu(context, [&](const std::vector<std::string>& arguments) {
        Invocation chosen = invocation;
        chosen.arguments = arguments;
        const Words spoken(words.language(), Manner::menu);
        return guarded(invocation, spoken, [&] { return run_parsed(chosen, spoken); });
    });
}

/// What was printed counts only when it has arrived.
ExitStatus flushed(const Invocation& invocation, const Words& words, ExitStatus status)
{
    invocation.out.flush();
    if (invocation.out) return status;
    invocation.err << worded(words, problem("command.output_lost"));
    return worse(status, ExitStatus::file);
}

} // namespace

ExitStatus run_program(const Invocation& invocation)
{
    const Words words(interface_language(invocation));
    const auto status = guarded(invocation, words, [&] { return run_parsed(invocation, words); });
    return flushed(invocation, words, status);
}

} // namespace tenken
