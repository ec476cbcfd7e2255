#include "commands/commands.hpp"

#include <vector>

namespace tenken {

std::span<const Command> commands()
{
    static const std::vector<Command> all{
        {"run", "interview.command", set_up_run},
        {"confirm", "hand_in.confirm.summary", set_up_confirm},
        {"submit", "hand_in.submit.summary", set_up_submit},
        {"correct", "hand_in.correct.summary", set_up_correct},
        {"report", "report.summary", set_up_report},
        {"verify", "verify.summary", set_up_verify},
        {"explain", "explain.summary", set_up_explain},
        {"lint", "checklist.lint.summary", set_up_lint},
        {"trace", "trace.summary", set_up_trace},
        {"diff", "diff.summary", set_up_diff},
        {"rollup", "rollup.summary", set_up_rollup},
        {"distribute", "papers.distribute.summary", set_up_distribute},
        {"remind", "papers.remind.summary", set_up_remind},
        {"plans", "plans.summary", set_up_plans},
        {"init", "workspace.init.summary", set_up_init},
        {"demo", "demo.summary", set_up_demo},
        {"status", "workspace.status.summary_of_command", set_up_status},
        {"sheet", "sheet.summary", set_up_sheet},
        {"collect", "collect.summary", set_up_collect},
        {"accept", "hand_in.accept.summary", set_up_accept},
        {"return", "hand_in.return.summary", set_up_return},
        {"check", "check.summary", set_up_check},
        {"audit", "audit.summary", nullptr, audit_commands},
        {"export", "export.summary", nullptr, export_commands},
        {"import", "interchange.import.summary", set_up_import},
        {"completion", "command.completion.summary", set_up_completion},
    };
    return all;
}

} // namespace tenken
