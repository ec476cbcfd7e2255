#pragma once

#include "commands/command.hpp"

namespace tenken {

/// `tenken rollup`: many reports added up.
[[nodiscard]] CommandRun set_up_rollup(CommandSyntax& syntax, const Words& words);

} // namespace tenken
