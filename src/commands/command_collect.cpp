#include "commands/commands.hpp"

#include "commands/report_date.hpp"
#include "formats/checklist/file.hpp"
#include "formats/disk/atomic_file.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/file.hpp"
#include "formats/workspace/paths.hpp"
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

CollectionOrder order_of(const Options& options, const WorkspaceFiles& files, const Context& context,
    const std::optional<Workspace>& workspace)
{
    CollectionOrder order{path_of(options.folder), files};
    order.today = report_date(options.date, context.invocation);
    order.year = year_asked_for(options.year, year_inspected(workspace, order.today));
    return order;
}

/// What came back of each checklist that is meant. Files that are of none stand with the first.
std::vector<Collection> collect_each(
    const Options& options, const Context& context, const std::optional<Workspace>& workspace)
{
    const auto ids = checklists_by_id(context.folder(), workspace);
    const bool all = !options.checklist && !ids.empty();
    std::vector<Collection> found;
    for (const auto& files :
        all ? files_of_each_checklist(context.folder(), workspace) : std::vector{context.files()}) {
        const auto checklist = find_checklist(checklist_choice(options.checklist, files, workspace));
        auto order = order_of(options, files, context, workspace);
        order.own_alone = !found.empty();
        for (const auto& [id, name] : ids) {
            if (id != checklist.id) order.passed_over.insert(id);
        }
        found.push_back(collect(order, context.words, workspace, checklist));
        if (files.names.empty()) continue;
        found.back().page.checklist = checklist.title;
        found.back().page.name = files.name();
        found.back().files_carry = files.checklist;
    }
    return found;
}

/// Of another checklist than the default its name stands in the letter's name too.
std::filesystem::path letter_of(
    const Options& options, const Collection& found, const std::string& department)
{
    const auto behind = found.files_carry.empty() ? std::string() : "." + found.files_carry;
    return path_of(*options.output) / path_of(department + behind + ".md");
}

/// Into the folder that was swept. None where one of them would take a report's place: a year's folder has reports of the same names.
void write_letters(const Options& options, const Context& context, const Collection& found)
{
    const auto& page = found.page;
    std::vector<std::pair<std::filesystem::path, const CollectedDepartment*>> letters;
    for (const auto& department : page.departments) {
        if (department.state != CollectedState::to_mend) continue;
        letters.emplace_back(letter_of(options, found, department.name), &department);
        refuse_to_replace_needed(letters.back().first, {});
    }
    for (const auto& [path, department] : letters) {
        context.tell(write_whole_file(
            path, mending_letter(page, *department, context.words), real_file_system(), Sweep::done));
        if (!context.json())
            context.invocation.out << context.words("collect.written", path_text(path)) << "\n";
    }
}

/// Letters of an earlier day to departments with nothing to mend any more: they stay, and are named, lest somebody sends them.
void tell_of_old_letters(const Options& options, const Context& context, const Collection& found)
{
    const auto& page = found.page;
    for (const auto& department : page.departments) {
        if (department.state == CollectedState::to_mend) continue;
        const auto path = letter_of(options, found, department.name);
        if (!is_regular(path)) continue;
        const auto text = read_file(real_file_system(), path);
        if (is_mending_letter(text, page.year, context.words))
            context.tell(problem("collect.old_letter", path_text(path)));
    }
}

bool is_sound(const CollectionPage& page)
{
    return page.strangers.empty() &&
        std::ranges::all_of(page.departments, [](const CollectedDepartment& one) {
            return one.state == CollectedState::received || one.state == CollectedState::recorded;
        });
}

ExitStatus run(const Options& options, Context& context)
{
    const auto workspace = find_workspace(context.folder());
    context.choose_checklist(options.checklist, ChecklistOption::name_or_file);
    const auto found = collect_each(options, context, workspace);
    std::vector<const CollectionPage*> pages;
    for (const auto& one : found) pages.push_back(&one.page);
    context.show([&] { return collection_page(pages, context.words); },
        [&] { return collection_json(pages, context.words); });
    if (options.output) {
        sweep_leftovers(path_of(*options.output));
        for (const auto& one : found) {
            write_letters(options, context, one);
            tell_of_old_letters(options, context, one);
        }
    }
    if (std::ranges::any_of(found, &Collection::unreadable)) return ExitStatus::file;
    const bool sound = std::ranges::all_of(pages, [](const auto* page) { return is_sound(*page); });
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
