#pragma once

#include "commands/command.hpp"

namespace tenken {

/// `tenken explain REPORT [ITEM]`: the arithmetic behind every figure and what would raise the score most; or one
/// item's criteria, arithmetic and what-if. Believes the answers in the report's data block and no figure of it.
[[nodiscard]] CommandRun set_up_explain(CommandSyntax& syntax, const Words& words);

} // namespace tenken
