#pragma once

#include "cli/command.hpp"

namespace tenken {

/// `tenken verify REPORT…`: checks that reports are exactly as tenken wrote them.
[[nodiscard]] CommandRun set_up_verify(CLI::App& app, const Words& words);

} // namespace tenken
