#include "cli/program.hpp"

#include "base/problem.hpp"
#include "cli/arguments.hpp"
#include "cli/command.hpp"

#include <exception>
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

ExitStatus run_parsed(const Invocation& invocation, const Words& words)
{
    auto parsed = parse_arguments(invocation, words);
    if (parsed.text) {
        invocation.out << *parsed.text;
        return ExitStatus::done;
    }
    if (!parsed.run) {
        invocation.out << short_help(words);
        return ExitStatus::done;
    }
    Context context{invocation, parsed.globals, words};
    return parsed.run(context);
}

/// What was printed counts only when it has arrived.
ExitStatus flushed(const Invocation& invocation, const Words& words, ExitStatus status)
{
    invocation.out.flush();
    if (invocation.out) return status;
    invocation.err << worded(words, {"command.output_lost", {}, {}});
    return worse(status, ExitStatus::file);
}

} // namespace

ExitStatus run_program(const Invocation& invocation)
{
    const Words words(interface_language(invocation));
    ExitStatus status = ExitStatus::done;
    try {
        status = run_parsed(invocation, words);
    } catch (const Failure& failure) {
        invocation.out.flush();
        for (const auto& problem : failure.problems()) invocation.err << worded(words, problem);
        status = status_of(failure.kind());
    } catch (const std::exception& error) {
        invocation.out.flush();
        invocation.err << worded(words, {"command.defect", {error.what()}, {}});
        status = ExitStatus::file;
    }
    return flushed(invocation, words, status);
}

} // namespace tenken
