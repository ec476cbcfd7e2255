#pragma once

#include "commands/command.hpp"
#include "commands/run_options.hpp"
#include "commands/terminal.hpp"
#include "interview/opening.hpp"
#include "model/checklist.hpp"
#include "model/workspace.hpp"

#include <optional>
#include <variant>

namespace tenken {

/// Which inspection it is and who answers: from the options, and by asking for what they leave out. Throws
/// `Failure(usage)` for options that are wrong, or missing where nobody can be asked. An exit status where
/// whoever was asked has stopped.
[[nodiscard]] std::variant<interview::Identity, ExitStatus> find_identity(Context& context,
    const RunOptions& options, const std::optional<Workspace>& workspace, const Checklist& checklist,
    Terminal& terminal, Date today);

/// The roles of the options, without doubles, in the order in which they are offered. Throws `Failure(usage)`.
[[nodiscard]] std::vector<std::string> checked_roles(const std::vector<std::string>& typed);

} // namespace tenken
