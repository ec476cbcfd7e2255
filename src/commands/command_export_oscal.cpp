#include "commands/commands.hpp"

#include "commands/shell_words.hpp"
#include "formats/disk/atomic_file.hpp"
#include "formats/disk/scratch.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/json/writer.hpp"
#include "office/report_file.hpp"
#include "office/settings.hpp"
#include "office/workspace_reports.hpp"
#include "page/oscal_files.hpp"

#include <memory>
#include <ostream>

namespace tenken {

namespace export_oscal_command {
namespace {

namespace fs = std::filesystem;

struct Options {
    std::string report;
    std::string output;
    std::optional<std::string> made_with;
};

/// A report that nobody has changed. Throws Failure(input).
Verification unchanged_report(const Options& options, const Context& context)
{
    const auto path = located_file(options.report, context.folder());
    auto record = path;
    record.replace_extension(".jsonl");
    std::optional<Template> made_with;
    if (options.made_with) made_with = read_template(*options.made_with);
    auto verification = verified({options.report, path, record}, made_with);
    if (!verification.data) fail(FailureKind::input, verification.findings);
    if (!verification.unchanged())
        fail_at(FailureKind::input, Place{options.report, 0, 0, {}}, "interchange.report_changed",
            program_call(context.globals), options.report);
    return verification;
}

/// Their names, as OSCAL's own examples call them; in the order in which they are written.
std::vector<std::pair<std::string, std::string>> named(const OscalFiles& files)
{
    std::vector<std::pair<std::string, std::string>> all{
        {"assessment-plan.json", files.plan}, {"assessment-results.json", files.results}};
    if (!files.poam.empty()) all.emplace_back("poam.json", files.poam);
    return all;
}

ExitStatus run(const Options& options, Context& context)
{
    const auto verification = unchanged_report(options, context);
    const auto& report = *verification.data;
    const auto language =
        context.globals.language.value_or(language_from_name(report.language).value_or(Language::ja));
    const auto files = named(oscal_files(report, verification.block_sha256, Words(language)));
    const auto folder = path_of(options.output);
    FolderInMaking making(
        folder, "oscal " + verification.block_sha256 + " " + std::string(language_name(language)));
    if (!making.completed()) {
        if (!making.free()) fail(FailureKind::file, "interchange.not_empty", path_text(folder));
        for (const auto& [name, text] : files)
            context.tell(write_whole_file(making.workshop() / path_of(name), text));
        making.publish();
    }
    if (context.json()) {
        context.invocation.out << json_object([&](JsonWriter& a) {
            a.list("files", files, [&](JsonWriter& one, const auto& file) {
                one("file", path_text(folder / path_of(file.first)));
            });
        }) << "\n";
        return ExitStatus::done;
    }
    context.say(context.words("interchange.oscal.written", path_text(folder)));
    for (const auto& file : files) context.invocation.out << "  " << file.first << "\n";
    return ExitStatus::done;
}

} // namespace
} // namespace export_oscal_command

CommandRun set_up_export_oscal(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<export_oscal_command::Options>();
    syntax.add_option("report", options->report, words("interchange.option.report"))
        .type_name(words("interchange.option.file"))
        .required();
    syntax.add_option("-o,--output", options->output, words("interchange.option.output"))
        .type_name(words("interchange.option.folder"))
        .required();
    syntax.add_option("--template", options->made_with, words("interchange.option.template"))
        .type_name(words("interchange.option.file"));
    syntax.footer(words("interchange.oscal.footer"));
    return [options](Context& context) { return export_oscal_command::run(*options, context); };
}

} // namespace tenken
