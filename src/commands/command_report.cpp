#include "commands/commands.hpp"

#include "commands/report_date.hpp"
#include "formats/disk/atomic_file.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/record/reading.hpp"
#include "office/report_file.hpp"
#include "office/settings.hpp"
#include "page/report.hpp"
#include "scoring/assess.hpp"

#include <memory>
#include <ostream>

namespace tenken {

namespace report_command {
namespace {

struct Options {
    std::string record;
    std::optional<std::string> output;
    std::optional<std::string> made_with;
    std::optional<std::string> checklist;
    std::optional<std::string> date;
    bool draft = false;
    bool damaged = false;
};

RecordReading sound_record(const Options& options, Context& context)
{
    auto reading = read_record(located_file(options.record, context.folder()));
    if (reading.notice) context.complain({*reading.notice});
    const bool damaged = reading.ending == RecordReading::Ending::damaged;
    if (damaged && (!options.damaged || reading.state.events == 0)) {
        auto problems = reading.problems;
        if (reading.state.events > 0) problems.push_back(problem("report.record_damaged", options.record));
        fail(FailureKind::input, std::move(problems));
    }
    if (reading.state.events == 0)
        fail_at(FailureKind::input, Place{options.record, 0, 0, {}}, "report.record_empty");
    return reading;
}

ExitStatus refuse_open(const std::vector<std::string>& open, const Options& options, Context& context)
{
    constexpr std::size_t named = 20;
    std::string list;
    for (std::size_t i = 0; i < std::min(named, open.size()); ++i)
        list += (i == 0 ? "" : context.words("report.t.separator")) + open[i];
    if (open.size() > named) list += context.words("interview.and_more", open.size() - named);
    context.complain({problem_at(Place{options.record, 0, 0, {}}, "report.open_items", open.size(), list)});
    return ExitStatus::stopped;
}

// Where the report goes; nothing: to standard output.
std::optional<std::filesystem::path> output_of(const Options& options, const Globals& globals)
{
    const auto record = located_file(options.record, globals.workspace);
    const bool json = globals.format == OutputFormat::json;
    if (options.output == "-" || (json && !options.output)) return std::nullopt;
    auto path =
        options.output ? path_of(*options.output) : std::filesystem::path(record).replace_extension(".md");
    refuse_workbook(path);
    if (options.made_with && document_form(path) == DocumentForm::html)
        fail(FailureKind::usage, "report.page_template", path_text(path));
    if (path == record || same_file(path, record))
        fail(FailureKind::usage, options.output ? "report.over_record" : "report.record_is_report",
            path_text(path), path_text(std::filesystem::path(record).replace_extension(".jsonl")));
    return path;
}

std::vector<std::filesystem::path> files_read(const Options& options)
{
    std::vector<std::filesystem::path> files;
    for (const auto& file : {options.made_with, options.checklist}) {
        if (file) files.push_back(path_of(*file));
    }
    return files;
}

void write_json(Context& context, const std::optional<std::filesystem::path>& path,
    const Assessment& assessment, Language language, const Template& made_with)
{
    const auto bytes = report_values(assessment, score(assessment), Words(language), made_with) + "\n";
    if (!path) {
        context.invocation.out << bytes;
    } else if (const auto notice = write_whole_file(*path, bytes)) {
        context.complain({*notice});
    }
}

/// What is reported: the record and its checklist are no longer in memory when it is written.
struct Inspection {
    Assessment assessment;
    Language language;
};

Inspection inspection(const Options& options, const Date& date, Context& context)
{
    const auto reading = sound_record(options, context);
    const auto checklist = checklist_of_record(
        reading.state, located_file(options.record, context.folder()), options.checklist, context.folder());
    auto circumstances = report_circumstances(reading.state, date);
    circumstances.damaged = reading.ending == RecordReading::Ending::damaged;
    auto assessment = assess(checklist, reading.state.answers, circumstances);
    assessment.circumstances.draft = !open_items(assessment).empty();
    return {std::move(assessment), report_language(context.globals.language, checklist)};
}

ExitStatus run(const Options& options, Context& context)
{
    const Date date = report_date(options.date, context.invocation);
    const bool json = context.json();
    const auto path = output_of(options, context.globals);
    const Template made_with = options.made_with ? read_template(*options.made_with) : newest_template();
    const auto inspected = inspection(options, date, context);
    const auto& assessment = inspected.assessment;
    if (assessment.circumstances.draft && !options.draft)
        return refuse_open(open_items(assessment), options, context);

    if (json) {
        if (path) refuse_to_replace_needed(*path, files_read(options));
        write_json(context, path, assessment, inspected.language, made_with);
    } else if (!path) {
        context.invocation.out << render_report(
            assessment, score(assessment), Words(inspected.language), made_with);
    } else {
        context.tell(write_report(*path, assessment, inspected.language, made_with));
        context.invocation.out << context.words(assessment.circumstances.draft ? "report.written_draft"
                                                                               : "report.written",
                                      path_text(*path))
                               << "\n";
    }
    return ExitStatus::done;
}

} // namespace
} // namespace report_command

CommandRun set_up_report(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<report_command::Options>();
    const auto file = words("verify.option.file");
    syntax.add_option("RECORD", options->record, words("report.option.record")).type_name(file).required();
    syntax.add_option("-o,--output", options->output, words("report.option.output")).type_name(file);
    syntax.add_option("--template", options->made_with, words("report.option.template")).type_name(file);
    syntax.add_option("--checklist", options->checklist, words("report.option.checklist")).type_name(file);
    syntax.add_option("--date", options->date, words("report.option.date")).type_name("YYYY-MM-DD");
    syntax.add_flag("--draft", options->draft, words("report.option.draft"));
    syntax.add_flag("--damaged", options->damaged, words("report.option.damaged"));
    syntax.footer(words("report.option.footer"));
    return [options](Context& context) { return report_command::run(*options, context); };
}

} // namespace tenken
