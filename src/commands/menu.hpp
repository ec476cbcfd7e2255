#pragma once

#include "commands/context.hpp"

#include <functional>
#include <string>
#include <vector>

namespace tenken {

/// Runs a command as if its arguments had been typed: words its failures and gives its status.
using RunArguments = std::function<ExitStatus(const std::vector<std::string>& arguments)>;

/// What `tenken` alone does in a terminal: asks what one wants to do until one has enough, so that no command
/// needs to be remembered. Says before each the command that would have done it.
[[nodiscard]] ExitStatus run_menu(const Context& context, const RunArguments& run);

} // namespace tenken
