#include "commands/commands.hpp"

#include "commands/report_date.hpp"
#include "formats/checklist/file.hpp"
#include "formats/disk/atomic_file.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/file.hpp"
#include "office/collection.hpp"
#include "office/report_file.hpp"
#include "office/settings.hpp"
#include "page/collection_page.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace tenken {

namespace collect_command {
namespace {

struct Options {
    std::string folder;
    std::optional<std::string> year;
    std::optional<std::string> output;
    std::optional<std::string> checklist;
    std::optional<std::string> date;
};

CollectionOrder order_of(
    const Options& options, const Context& context, const std::optional<Workspace>& workspace)
{
    CollectionOrder order;
    order.returned = path_of(options.folder);
    order.workspace = context.folder();
    order.today = report_date(options.date, context.invocation);
    order.year = year_asked_for(options.year, year_inspected(workspace, order.today));
    return order;
}

/// None where one of them would take a report's place: a year's folder has reports of the same names.
void write_letters(const Options& options, const Context& context, const CollectionPage& page)
{
    std::vector<std::pair<std::filesystem::path, const CollectedDepartment*>> letters;
    for (const auto& department : page.departments) {
        if (department.state != CollectedState::to_mend) continue;
        letters.emplace_back(path_of(*options.output) / path_of(department.name + ".md"), &department);
        refuse_to_replace_needed(letters.back().first, {});
    }
    for (const auto& [path, department] : letters) {
        context.tell(write_whole_file(path, mending_letter(page, *department, context.words)));
        if (!context.json())
            context.invocation.out << context.words("collect.written", path_text(path)) << "\n";
    }
}

/// Letters of an earlier day to departments with nothing to mend any more: they stay, and are named, lest somebody sends them.
void tell_of_old_letters(const Options& options, const Context& context, const CollectionPage& page)
{
    for (const auto& department : page.departments) {
        if (department.state == CollectedState::to_mend) continue;
        const auto path = path_of(*options.output) / path_of(department.name + ".md");
        if (!is_regular(path)) continue;
        const auto text = read_file(real_file_system(), path);
        if (is_mending_letter(text, page.year, context.words))
            context.tell(problem("collect.old_letter", path_text(path)));
    }
}

ExitStatus run(const Options& options, Context& context)
{
    const auto& folder = context.folder();
    const auto workspace = find_workspace(folder);
    const auto checklist = find_checklist(checklist_choice(options.checklist, folder, workspace));
    const auto order = order_of(options, context, workspace);
    const auto found = collect(order, context.words, workspace, checklist);
    const auto& page = found.page;
    context.show([&] { return collection_page(page, context.words); },
        [&] { return collection_json(page, context.words); });
    if (options.output) {
        write_letters(options, context, page);
        tell_of_old_letters(options, context, page);
    }
    if (found.unreadable) return ExitStatus::file;
    const bool sound =
        page.strangers.empty() && std::ranges::all_of(page.departments, [](const CollectedDepartment& one) {
            return one.state == CollectedState::received || one.state == CollectedState::recorded;
        });
    return sound ? ExitStatus::done : ExitStatus::found;
}

} // namespace
} // namespace collect_command

CommandRun set_up_collect(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<collect_command::Options>();
    syntax.add_option("folder", options->folder, words("collect.option.folder"))
        .type_name(words("collect.option.folder_value"))
        .required();
    syntax.add_option("--year", options->year, words("collect.option.year"))
        .type_name(words("interview.option.year_value"));
    syntax.add_option("-o,--output", options->output, words("collect.option.output"))
        .type_name(words("collect.option.folder_value"));
    syntax.add_option("--checklist", options->checklist, words("interview.option.checklist"))
        .type_name(words("interview.option.file"));
    syntax.add_option("--date", options->date, words("interview.option.date")).type_name("YYYY-MM-DD");
    syntax.footer(words("collect.option.footer"));
    return [options](Context& context) { return collect_command::run(*options, context); };
}

} // namespace tenken
