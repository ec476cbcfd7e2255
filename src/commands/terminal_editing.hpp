#pragma once

#include "commands/terminal.hpp"

namespace tenken {

/// A terminal with line editing: by GNU readline, on Windows by the console itself and its input method. Only one may be
/// open at a time: both keep what there is once for a process.
[[nodiscard]] std::unique_ptr<Terminal> open_editing_terminal(
    const Invocation& invocation, const TerminalPolicy& policy);

/// From here on a reader of the output who has left (`| head`) is an error to be told, and kills nobody half-way through
/// what belongs together.
void outlive_broken_pipe();

} // namespace tenken
