#pragma once

#include "commands/command.hpp"

namespace tenken {

/// `tenken report RECORD`: writes the report from a record.
[[nodiscard]] CommandRun set_up_report(CommandSyntax& syntax, const Words& words);

} // namespace tenken
