#include "commands/commands.hpp"

#include <vector>

namespace tenken {

std::span<const Command> audit_commands()
{
    static const std::vector<Command> all{
        {"plan", "audit.plan.summary", set_up_audit_plan},
        {"run", "audit.run.summary", set_up_audit_run},
        {"reply", "audit.reply.summary", set_up_audit_reply},
        {"report", "audit.report.summary", set_up_audit_report},
    };
    return all;
}

} // namespace tenken
