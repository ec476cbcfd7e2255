#pragma once

#include "commands/command.hpp"

namespace tenken {

/// `tenken confirm`: whoever confirms stands by the answers, which cannot change from then on; or takes that back.
[[nodiscard]] CommandRun set_up_confirm(CommandSyntax& syntax, const Words& words);

} // namespace tenken
