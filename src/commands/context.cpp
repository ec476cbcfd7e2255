#include "commands/context.hpp"

#include "formats/workspace/file.hpp"
#include "office/settings.hpp"
#include "page/blocks.hpp"
#include "words/worded_problems.hpp"

#include <ostream>

namespace tenken {

void Context::choose_checklist(const std::optional<std::string>& option, ChecklistOption takes)
{
    const auto workspace = find_workspace(folder());
    chosen = takes == ChecklistOption::name ? files_named(option, folder(), workspace)
                                            : files_meant(option, folder(), workspace);
}

WorkspaceFiles Context::files() const
{
    return chosen ? *chosen : WorkspaceFiles(folder(), find_workspace(folder()));
}

std::vector<WorkspaceFiles> Context::files_of_each(const std::optional<std::string>& name) const
{
    const auto workspace = find_workspace(folder());
    if (name) return {files_named(name, folder(), workspace)};
    return files_of_each_checklist(folder(), workspace);
}

void Context::show(const std::function<page::Page()>& page, const std::function<std::string()>& json) const
{
    if (globals.format == OutputFormat::json)
        invocation.out << json() << "\n";
    else
        invocation.out << text_of(page());
}

void Context::say(const std::string& sentence) const
{
    page::Page page;
    page.line(0, sentence, 0);
    invocation.out << (invocation.terminal ? text_of(page) : sentence + "\n") << std::flush;
}

std::string Context::text_of(const page::Page& page) const
{
    return page::as_text(page, {invocation.columns, globals.plain});
}

void Context::complain(const Problems& problems) const { invocation.err << worded_problems(words, problems); }

void Context::tell(const Problems& notices) const
{
    invocation.err << worded_problems(words, notices, [this](const Problem& notice) {
        return Words::has(notice.id + ".hint") ? worded(words, notice) : words(notice.id, notice.args) + "\n";
    });
}

void Context::tell(const std::optional<Problem>& notice) const
{
    if (notice) tell(Problems{*notice});
}

} // namespace tenken
