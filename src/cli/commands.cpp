#include "cli/command.hpp"

#include "cli/command_demo.hpp"
#include "cli/command_diff.hpp"
#include "cli/command_explain.hpp"
#include "cli/command_init.hpp"
#include "cli/command_lint.hpp"
#include "cli/command_report.hpp"
#include "cli/command_run.hpp"
#include "cli/command_status.hpp"
#include "cli/command_trace.hpp"
#include "cli/command_verify.hpp"

#include <vector>

namespace tenken {

std::span<const Command> commands()
{
    static const std::vector<Command> all{
        {"run", "interview.command", set_up_run},
        {"report", "report.summary", set_up_report},
        {"verify", "verify.summary", set_up_verify},
        {"explain", "explain.summary", set_up_explain},
        {"lint", "checklist.lint.summary", set_up_lint},
        {"trace", "trace.summary", set_up_trace},
        {"diff", "diff.summary", set_up_diff},
        {"init", "workspace.init.summary", set_up_init},
        {"demo", "demo.summary", set_up_demo},
        {"status", "workspace.status.summary_of_command", set_up_status},
    };
    return all;
}

} // namespace tenken
