#pragma once

#include "commands/command.hpp"

namespace tenken {

/// `tenken accept`: the coordinator takes a report that was handed in, and enters it in the register.
[[nodiscard]] CommandRun set_up_accept(CommandSyntax& syntax, const Words& words);

} // namespace tenken
