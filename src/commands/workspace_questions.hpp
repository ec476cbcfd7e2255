#pragma once

#include "base/date.hpp"
#include "commands/context.hpp"
#include "commands/program.hpp"
#include "commands/terminal.hpp"
#include "model/workspace.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tenken {

/// What `tenken init` was not told; it asks for that.
struct WorkspaceGaps {
    bool organisation = false;
    bool departments = false;
    bool coordinator = false;
    std::optional<int> deadline; ///< the fiscal year whose deadline is asked for
};

/// Why an organisation cannot bear this name in tenken.yaml, or nothing.
[[nodiscard]] std::optional<Problem> organisation_problem(const std::string& name);

/// Asks at the terminal for the gaps and fills them in; `bodies` are offered as departments, and "12/25" is the
/// next one from `today`. An exit status where whoever was asked has stopped.
[[nodiscard]] std::optional<ExitStatus> ask_for_workspace(Terminal& terminal, const Words& words,
    const WorkspaceGaps& gaps, const std::vector<std::string>& bodies, Date today, Workspace& workspace);

} // namespace tenken
