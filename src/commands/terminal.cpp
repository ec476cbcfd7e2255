#include "commands/terminal.hpp"

#include "commands/terminal_lines.hpp"
#include "commands/terminal_readline.hpp"

namespace tenken {

namespace {

bool is_set(const Invocation& invocation, const char* name)
{
    const auto value = invocation.environment(name);
    return value && !value->empty();
}

} // namespace

TerminalPolicy::TerminalPolicy(const Invocation& invocation, bool plain_wanted)
    : interactive(invocation.terminal)
    , plain(plain_wanted || is_set(invocation, "ACCESSIBLE") || invocation.environment("TERM") == "dumb")
    , colour(interactive && !plain && !is_set(invocation, "NO_COLOR") && is_set(invocation, "TERM"))
    , ambiguous(
          invocation.environment("TENKEN_AMBIGUOUS") == "1" ? utf8::Ambiguous::narrow : utf8::Ambiguous::wide)
{
}

std::unique_ptr<Terminal> open_terminal(const Invocation& invocation, const TerminalPolicy& policy)
{
    if (policy.interactive) return open_readline_terminal(invocation, policy);
    return std::make_unique<LineTerminal>(invocation, policy);
}

} // namespace tenken
