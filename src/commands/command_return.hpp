#pragma once

#include "commands/command.hpp"

namespace tenken {

/// `tenken return`: the coordinator sends a report back, with what is to be corrected.
[[nodiscard]] CommandRun set_up_return(CommandSyntax& syntax, const Words& words);

} // namespace tenken
