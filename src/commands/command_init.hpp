#pragma once

#include "commands/command.hpp"

namespace tenken {

/// `tenken init`: writes a commented tenken.yaml from options and, in a terminal, a few questions. Never takes
/// the place of a file that is there (4).
[[nodiscard]] CommandRun set_up_init(CommandSyntax& syntax, const Words& words);

} // namespace tenken
