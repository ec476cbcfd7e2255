#pragma once

#include "commands/command.hpp"
#include "commands/terminal.hpp"

#include <optional>

namespace tenken {

/// A folder named with `-C` that is not there may be a slip. In a terminal: says so, names a folder beside it that was
/// probably meant, and asks whether it shall be made; gives the exit status where it shall not. Elsewhere: says on
/// standard error that it will be made. Makes nothing itself.
[[nodiscard]] std::optional<ExitStatus> confirm_new_folder(Context& context, Terminal& terminal);

} // namespace tenken
