#include "commands/commands.hpp"

#include "page/blocks.hpp"

#include <ostream>
#include <vector>

namespace tenken {

void Context::show(const std::function<page::Page()>& page, const std::function<std::string()>& json) const
{
    if (globals.format == OutputFormat::json)
        invocation.out << json() << "\n";
    else
        invocation.out << text_of(page());
}

std::string Context::text_of(const page::Page& page) const
{
    return page::as_text(page, {invocation.columns, globals.plain});
}

void Context::complain(const Problems& problems) const
{
    for (const auto& one : problems) invocation.err << worded(words, one);
}

void Context::tell(const Problems& notices) const
{
    for (const auto& notice : notices)
        invocation.err << (Words::has(notice.id + ".hint") ? worded(words, notice)
                                                           : words(notice.id, notice.args) + "\n");
}

void Context::tell(const std::optional<Problem>& notice) const
{
    if (notice) tell(Problems{*notice});
}

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
        {"init", "workspace.init.summary", set_up_init},
        {"demo", "demo.summary", set_up_demo},
        {"status", "workspace.status.summary_of_command", set_up_status},
        {"accept", "hand_in.accept.summary", set_up_accept},
        {"return", "hand_in.return.summary", set_up_return},
    };
    return all;
}

} // namespace tenken
