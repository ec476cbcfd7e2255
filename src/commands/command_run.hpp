#pragma once

#include "commands/command.hpp"

namespace tenken {

/// `tenken run`: the interview, from the first question to the report.
[[nodiscard]] CommandRun set_up_run(CommandSyntax& syntax, const Words& words);

} // namespace tenken
