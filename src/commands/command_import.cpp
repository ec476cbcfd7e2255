#include "commands/commands.hpp"

#include "commands/shell_words.hpp"
#include "formats/disk/atomic_file.hpp"
#include "formats/disk/scratch.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/json/writer.hpp"
#include "office/checklist_import.hpp"
#include "office/settings.hpp"

#include <memory>
#include <ostream>

namespace tenken {

namespace import_command {
namespace {

namespace fs = std::filesystem;

struct Options {
    std::string file;
    std::string output;
};

std::size_t items_of(const Checklist& checklist)
{
    std::size_t items = 0;
    for (const auto& section : checklist.sections) items += section.items.size();
    return items;
}

void show(const ImportedChecklist& imported, const fs::path& folder, Context& context)
{
    const auto& checklist = imported.checklist;
    context.say(context.words("interchange.import.done", path_text(folder), checklist.title,
        checklist.sections.size(), items_of(checklist)));
    context.say(context.words("interchange.import.next", program_call(context.globals), path_text(folder)));
}

ExitStatus run(const Options& options, Context& context)
{
    const auto folder = path_of(options.output);
    const auto imported =
        imported_checklist(located_file(options.file, context.folder()), options.file, context.words);
    FolderInMaking making(folder);
    if (!making.completed()) {
        if (!making.free()) fail(FailureKind::file, "interchange.not_empty", path_text(folder));
        for (const auto& file : imported.files)
            context.tell(write_whole_file(making.workshop() / path_of(file.name), file.file.text));
        making.publish();
    }
    if (!context.json()) {
        show(imported, folder, context);
        return ExitStatus::done;
    }
    context.invocation.out << json_object([&](JsonWriter& a) {
        a("folder", path_text(folder));
        a("items", items_of(imported.checklist));
        a("sections", imported.checklist.sections.size());
        a("title", imported.checklist.title);
    }) << "\n";
    return ExitStatus::done;
}

} // namespace
} // namespace import_command

CommandRun set_up_import(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<import_command::Options>();
    syntax.add_option("file", options->file, words("interchange.option.import_file"))
        .type_name(words("interchange.option.file"))
        .required();
    syntax.add_option("-o,--output", options->output, words("interchange.option.output"))
        .type_name(words("interchange.option.folder"))
        .required();
    syntax.footer(words("interchange.import.footer"));
    return [options](Context& context) { return import_command::run(*options, context); };
}

} // namespace tenken
