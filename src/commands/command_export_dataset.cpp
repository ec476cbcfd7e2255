#include "commands/commands.hpp"

#include "commands/hand_in_place.hpp"
#include "commands/inclusion.hpp"
#include "commands/progress_line.hpp"
#include "commands/report_date.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/json/writer.hpp"
#include "office/dataset_export.hpp"
#include "office/report_file.hpp"
#include "page/blocks.hpp"
#include "page/rollup_page.hpp"
#include "words/japanese_date.hpp"

#include <memory>
#include <ostream>

namespace tenken {

namespace export_dataset_command {
namespace {

struct Options {
    std::string folder;
    std::vector<std::string> what;
    std::optional<std::string> body;
    std::optional<std::string> checklist;
    bool no_texts = false;
    std::vector<std::string> include;
    std::optional<std::string> reports_made_with;
};

DatasetRules rules_of(const Options& options, const Context& context, Date today)
{
    Problems problems;
    DatasetRules rules;
    rules.texts = !options.no_texts;
    rules.include = included(options.include, context.words, problems);
    rules.today = today;
    if (options.body && !is_body(*options.body))
        problems.push_back(problem("export.bad_body", *options.body));
    if (!problems.empty()) fail(FailureKind::usage, std::move(problems));
    if (options.reports_made_with) rules.made_with = read_template(*options.reports_made_with);
    return rules;
}

ExitStatus status_of(const RollupReading& reading)
{
    if (!reading.unreadable.empty()) return ExitStatus::file;
    return reading.out_of_turn.empty() ? ExitStatus::done : ExitStatus::input;
}

page::Page page_of(const DatasetInMaking& dataset, const std::string& folder, const Words& words)
{
    page::Page page;
    for (const auto& year : dataset.years())
        page.line(0,
            words("export.dataset.year", fiscal_year_in_full(words, year.of.year), year.of.body, year.reports,
                year.answers));
    page.line(0, words("export.dataset.written", folder, dataset.files().size()));
    return page;
}

std::string json_of(const DatasetInMaking& dataset, const std::string& folder)
{
    std::string json;
    JsonWriter a(json);
    a("directory", folder);
    a("files", dataset.files().size());
    a.list("left_out", dataset.left_out(), [](JsonWriter& b, const LeftOut& file) {
        b.or_null("department", file.department);
        b.or_null("detail", file.detail);
        b("source", file.source);
        b("why", name_in(exclusion_names, file.why));
        b("year", file.year == 0 ? std::nullopt : std::optional(file.year));
    });
    a.list("years", dataset.years(), [](JsonWriter& b, const WrittenYear& year) {
        b("answers", year.answers);
        b("body", year.of.body);
        b("reports", year.reports);
        b("year", year.of.year);
    });
    a.close();
    return json;
}

ExitStatus run(const Options& options, Context& context)
{
    const Date today = report_date(std::nullopt, context.invocation);
    auto rules = rules_of(options, context, today);
    const auto found = dataset_sources(
        {options.what, context.folder(), options.checklist, options.body, today}, context.words);
    context.complain(found.problems);
    ExitStatus status = found.problems.empty() ? ExitStatus::done : ExitStatus::input;
    if (found.unreadable) status = ExitStatus::file;
    if (found.sources.empty()) return status;
    DatasetInMaking dataset(path_of(options.folder), std::move(rules), found.sources);
    for (const auto& source : found.sources) {
        ProgressLine progress(context, "export.dataset.progress", source.files.files.size());
        const auto reading = dataset.add(source, [&](std::size_t done) { progress.show(done); });
        progress.wipe();
        context.complain(reading.unreadable);
        context.complain(reading.out_of_turn);
        context.complain(reading.on_their_way);
        status = worse(status, status_of(reading));
    }
    std::size_t counted = 0;
    for (const auto& year : dataset.years()) counted += year.reports;
    dataset.finish();
    context.complain(dataset.notices());
    for (const auto& file : dataset.left_out())
        context.invocation.err << "tenken: " << left_out_text(file, context.words) << "\n";
    // People would read of files without anything in them as of success; programs read what was left out.
    if (counted > 0 || context.json())
        context.show([&] { return page_of(dataset, options.folder, context.words); },
            [&] { return json_of(dataset, options.folder); });
    if (counted > 0) return status;
    context.complain({problem("rollup.nothing_counted")});
    return worse(status, ExitStatus::input);
}

} // namespace
} // namespace export_dataset_command

CommandRun set_up_export_dataset(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<export_dataset_command::Options>();
    syntax.add_option("DIR", options->folder, words("export.dataset.option.folder"))
        .type_name(words("command.help.folder"))
        .required();
    syntax.add_option("WHAT", options->what, words("export.dataset.option.what"))
        .type_name(words("rollup.option.what_value"));
    syntax.add_option("--body", options->body, words("export.dataset.option.body"))
        .type_name(words("export.dataset.option.body_value"));
    syntax.add_flag("--no-texts", options->no_texts, words("export.dataset.option.no_texts"));
    syntax.add_option("--include", options->include, words("rollup.option.include"))
        .type_name(words("rollup.option.include_value"))
        .repeatable();
    syntax.add_option("--report-template", options->reports_made_with, words("rollup.option.report_template"))
        .type_name(words("rollup.option.file"));
    add_checklist_name(syntax, options->checklist, words);
    syntax.footer(words("export.dataset.footer"));
    return [options](Context& context) { return export_dataset_command::run(*options, context); };
}

} // namespace tenken
