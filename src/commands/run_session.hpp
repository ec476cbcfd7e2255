#pragma once

#include "commands/command.hpp"
#include "commands/run_options.hpp"

namespace tenken {

/// One sitting: opens the record, carries on the interview, saves every answer as it is given, and writes the
/// report when nothing is left open. Throws `Failure` for what stops it before that.
[[nodiscard]] ExitStatus run_session(Context& context, const RunOptions& options);

} // namespace tenken
