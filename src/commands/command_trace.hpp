#pragma once

#include "commands/command.hpp"

namespace tenken {

/// `tenken trace`: clause → obligation → items, what is not covered, and with `--policy FILE` what changed in
/// the policy's own text. 0: nothing found; 1: an obligation is uncovered, or a clause changed, appeared or
/// vanished.
[[nodiscard]] CommandRun set_up_trace(CommandSyntax& syntax, const Words& words);

} // namespace tenken
