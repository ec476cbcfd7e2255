#pragma once

#include "commands/command.hpp"

namespace tenken {

/// `tenken submit`: hands in the confirmed report.
[[nodiscard]] CommandRun set_up_submit(CommandSyntax& syntax, const Words& words);

} // namespace tenken
