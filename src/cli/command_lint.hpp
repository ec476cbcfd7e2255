#pragma once

#include "cli/command.hpp"

namespace tenken {

/// `tenken lint [CHECKLIST…]`: checks checklists. 0: nothing wrong; 1: mistakes, or an obligation that no item
/// covers; 4: a file could not be read. Mistakes go to standard error, findings and summaries to standard
/// output; with `--format json` all of it is there.
[[nodiscard]] CommandRun set_up_lint(CommandSyntax& syntax, const Words& words);

} // namespace tenken
