#pragma once

#include "commands/command.hpp"

namespace tenken {

/// `tenken status`: who has finished, who is at which item, who is missing. Takes no locks. 3: a record or a
/// report is damaged (it is named, and stands in the table); 4: one could not be read.
[[nodiscard]] CommandRun set_up_status(CommandSyntax& syntax, const Words& words);

} // namespace tenken
