#pragma once

#include "commands/command.hpp"

namespace tenken {

/// `tenken verify REPORT…`: checks that reports are exactly as tenken wrote them.
[[nodiscard]] CommandRun set_up_verify(CommandSyntax& syntax, const Words& words);

} // namespace tenken
