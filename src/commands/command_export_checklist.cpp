#include "commands/commands.hpp"

#include "commands/report_date.hpp"
#include "formats/checklist/book_tables.hpp"
#include "formats/checklist/file.hpp"
#include "formats/disk/atomic_file.hpp"
#include "formats/disk/document_form.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/sheet/written_workbook.hpp"
#include "formats/workspace/file.hpp"
#include "office/report_file.hpp"
#include "office/settings.hpp"
#include "page/checklist_workbook.hpp"
#include "page/oscal_catalog.hpp"

#include <memory>
#include <ostream>

namespace tenken {

namespace export_checklist_command {
namespace {

namespace fs = std::filesystem;

struct Options {
    std::string output;
    std::optional<std::string> checklist;
    std::optional<std::string> date;
};

void write_book(const fs::path& path, const Checklist& checklist, const Options& options, Context& context)
{
    const auto tables = book_tables(checklist_draft(checklist));
    auto unfit = unfit_for_workbook(tables);
    if (!unfit.empty()) fail(FailureKind::input, std::move(unfit));
    const Words words(report_language(context.globals.language, checklist));
    const auto created = report_date(options.date, context.invocation);
    context.tell(workbook::write_workbook(path, [&](const fs::path& scratch) {
        write_checklist_workbook(scratch, tables, checklist.title, created, words);
    }));
}

ExitStatus run(const Options& options, Context& context)
{
    const auto path = path_of(options.output);
    const auto checklist = find_checklist(checklist_choice(options.checklist, context.folder()));
    const bool catalog = path.extension() == ".json";
    if (!catalog && document_form(path) != DocumentForm::workbook)
        fail(FailureKind::usage, "interchange.checklist.bad_ending", path_text(path));
    refuse_to_replace_needed(path, {});
    if (catalog)
        context.tell(
            write_whole_file(path, oscal_catalog(checklist, report_date(options.date, context.invocation))));
    else
        write_book(path, checklist, options, context);
    std::size_t items = 0;
    for (const auto& section : checklist.sections) items += section.items.size();
    context.say(context.words("interchange.checklist.written", path_text(path), checklist.title, items));
    return ExitStatus::done;
}

} // namespace
} // namespace export_checklist_command

CommandRun set_up_export_checklist(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<export_checklist_command::Options>();
    syntax.add_option("output", options->output, words("interchange.option.checklist_file"))
        .type_name(words("interchange.option.file"))
        .required();
    syntax.add_option("--checklist", options->checklist, words("interview.option.checklist"))
        .type_name(words("interchange.option.folder"));
    syntax.add_option("--date", options->date, words("interchange.option.date")).type_name("YYYY-MM-DD");
    syntax.footer(words("interchange.checklist.footer"));
    return [options](Context& context) { return export_checklist_command::run(*options, context); };
}

} // namespace tenken
