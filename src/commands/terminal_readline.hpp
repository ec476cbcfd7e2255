#pragma once

#include "commands/terminal.hpp"

namespace tenken {

/// A terminal with line editing by GNU readline. Only one may be open at a time: readline keeps global state.
[[nodiscard]] std::unique_ptr<Terminal> open_readline_terminal(
    const Invocation& invocation, const TerminalPolicy& policy);

} // namespace tenken
