#pragma once

#include "commands/command.hpp"

namespace tenken {

/// `tenken correct`: begins a new version of a report that was handed in.
[[nodiscard]] CommandRun set_up_correct(CommandSyntax& syntax, const Words& words);

} // namespace tenken
