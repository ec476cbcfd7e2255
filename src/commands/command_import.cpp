#include "commands/commands.hpp"

#include "base/sha256.hpp"
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

/// The file beside the checklist.
constexpr std::string_view notes_name = "imported.txt";

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

/// "・見出しの説明 3 件（A、B ほか）", a line each.
std::string not_carried_lines(const ImportedChecklist& imported, const Words& words)
{
    std::string lines;
    for (const auto& one : imported.not_carried) {
        lines += "- " + words("interchange.lost.count", words(one.what), one.count);
        if (!one.examples.empty()) {
            auto list = words.list(one.examples);
            if (one.count > one.examples.size()) list += words("interchange.lost.more");
            lines += words("interchange.lost.examples", list);
        }
        lines += "\n";
    }
    return lines;
}

/// What the file beside the checklist says: the source, whose it is, and what is not in the checklist.
std::string notes(const ImportedChecklist& imported, const std::string& source)
{
    const Words words(language_from_name(imported.checklist.language).value_or(Language::en));
    auto text =
        words("interchange.notes.head", source, imported.checklist.title, imported.checklist.edition) + "\n";
    if (!imported.copyright.empty())
        text += "\n" + words("interchange.notes.copyright") + "\n\n" + imported.copyright + "\n";
    const auto lost = not_carried_lines(imported, words);
    return text + "\n" +
        (lost.empty() ? words("interchange.notes.nothing_lost") + "\n"
                      : words("interchange.notes.lost") + "\n\n" + lost);
}

void show(const ImportedChecklist& imported, const fs::path& folder, Context& context)
{
    const auto& checklist = imported.checklist;
    context.say(context.words("interchange.import.done", path_text(folder), checklist.title,
        checklist.sections.size(), items_of(checklist)));
    if (!imported.not_carried.empty())
        context.invocation.out << context.words("interchange.notes.lost") << "\n"
                               << not_carried_lines(imported, context.words);
    if (imported.form != ImportForm::workbook)
        context.say(context.words("interchange.import.to_look_at", path_text(folder / path_of(notes_name))));
    context.say(context.words("interchange.import.next", program_call(context.globals), path_text(folder)));
}

/// The same for the same checklist.
std::string making_of(const ImportedChecklist& imported)
{
    Sha256 digest;
    for (const auto& file : imported.files) {
        digest.update(file.name);
        digest.update(std::string_view("\0", 1));
        digest.update(file.file.text);
        digest.update(std::string_view("\0", 1));
    }
    return "import " + digest.hex();
}

ExitStatus run(const Options& options, Context& context)
{
    const auto folder = path_of(options.output);
    const auto imported = imported_checklist(located_file(options.file, context.folder()), options.file);
    FolderInMaking making(folder, making_of(imported));
    if (!making.completed()) {
        if (!making.free()) fail(FailureKind::file, "interchange.not_empty", path_text(folder));
        for (const auto& file : imported.files)
            context.tell(write_whole_file(making.workshop() / path_of(file.name), file.file.text));
        if (imported.form != ImportForm::workbook)
            context.tell(
                write_whole_file(making.workshop() / path_of(notes_name), notes(imported, options.file)));
        making.publish();
    }
    if (!context.json()) {
        show(imported, folder, context);
        return ExitStatus::done;
    }
    context.invocation.out << json_object([&](JsonWriter& a) {
        a("folder", path_text(folder));
        a("items", items_of(imported.checklist));
        a.list("not_carried", imported.not_carried, [](JsonWriter& one, const NotCarried& lost) {
            constexpr std::string_view prefix = "interchange.lost.";
            one("count", lost.count);
            one("examples", lost.examples);
            one("what", lost.what.substr(prefix.size()));
        });
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
