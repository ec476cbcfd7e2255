#pragma once

#include "commands/command.hpp"

namespace tenken {

/// `tenken demo DIR`: a workspace of four bodies and three years to try everything on.
[[nodiscard]] CommandRun set_up_demo(CommandSyntax& syntax, const Words& words);

} // namespace tenken
