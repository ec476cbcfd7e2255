#pragma once

#include "commands/command.hpp"

namespace tenken {

/// `tenken lint [CHECKLIST…] [--against OLD]`: checks checklists, and holds them against last year's edition. 0:
/// nothing wrong; 1: mistakes, an obligation that no item covers, or something that breaks next year's comparison; 3:
/// mistakes in OLD; 4: a file could not be read. Mistakes go to standard error, findings and summaries to standard
/// output; with `--format json` all of it is there.
[[nodiscard]] CommandRun set_up_lint(CommandSyntax& syntax, const Words& words);

} // namespace tenken
