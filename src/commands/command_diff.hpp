#pragma once

#include "commands/command.hpp"

namespace tenken {

/// `tenken diff OLD NEW`: what changed between two reports, records or years, and why the score moved. 1 with
/// `--exit-code` when an item worsened, with `--exit-code=any` when anything changed.
[[nodiscard]] CommandRun set_up_diff(CommandSyntax& syntax, const Words& words);

} // namespace tenken
