#pragma once

#include "commands/exit_status.hpp"
#include "commands/invocation.hpp"

namespace tenken {

/// The whole program: parses the arguments, runs the command, and is the one place that turns a failure into
/// words on `err` and an exit status. Tests call this as `main` does.
[[nodiscard]] ExitStatus run_program(const Invocation& invocation);

} // namespace tenken
