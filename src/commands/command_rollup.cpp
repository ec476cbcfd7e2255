#include "commands/commands.hpp"

#include "base/date.hpp"
#include "commands/hand_in_place.hpp"
#include "commands/inclusion.hpp"
#include "commands/progress_line.hpp"
#include "commands/report_date.hpp"
#include "commands/shell_words.hpp"
#include "formats/checklist/file.hpp"
#include "formats/disk/atomic_file.hpp"
#include "formats/disk/document_form.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/sheet/written_workbook.hpp"
#include "formats/workspace/file.hpp"
#include "formats/workspace/paths.hpp"
#include "office/report_file.hpp"
#include "office/rollup_sources.hpp"
#include "page/public_page.hpp"
#include "page/rollup_page.hpp"
#include "page/rollup_page_parts.hpp"
#include "page/rollup_workbook.hpp"

#include <algorithm>
#include <memory>
#include <ostream>
#include <span>

namespace tenken {

namespace rollup_command {
namespace {

struct Options {
    std::vector<std::string> what;
    std::optional<std::string> output;
    std::optional<std::string> csv;
    bool letter = false;
    std::vector<std::string> include;
    std::optional<std::string> made_with;
    std::optional<std::string> reports_made_with;
    std::optional<std::string> checklist;
    std::optional<std::string> date;
    bool for_public = false;
    bool allow_small = false;
};

bool is_workbook(const Options& options)
{
    return options.output && document_form(path_of(*options.output)) == DocumentForm::workbook;
}

bool is_page(const Options& options)
{
    return options.output && document_form(path_of(*options.output)) == DocumentForm::html;
}

/// What may be published goes to few places, and holds nothing that the other outputs are for.
void check_public(const Options& options, Problems& problems)
{
    const auto refuse = [&](bool given, const char* option) {
        if (given) problems.push_back(problem("rollup.public_alone", option));
    };
    refuse(options.csv.has_value(), "--csv");
    refuse(options.letter, "--letter");
    refuse(is_workbook(options), ".xlsx");
}

void check(const Options& options, const Context& context)
{
    Problems problems;
    if (options.for_public)
        check_public(options, problems);
    else if (options.allow_small)
        problems.push_back(problem("rollup.allow_small_alone"));
    static_cast<void>(included(options.include, context.words, problems));
    const bool json = context.json();
    if (options.made_with && !options.letter) problems.push_back(problem("rollup.template_alone"));
    if (is_workbook(options) && (options.letter || json))
        problems.push_back(problem("rollup.workbook_alone"));
    if (options.letter && json) problems.push_back(problem("rollup.letter_json"));
    if (options.letter && is_page(options))
        problems.push_back(problem("rollup.letter_page", *options.output));
    const bool page_to_stdout =
        options.output.value_or("-") == "-" && (options.output || options.letter || json);
    if (page_to_stdout && options.csv == "-") problems.push_back(problem("rollup.two_to_stdout"));
    if (options.csv && options.output == options.csv && options.csv != "-")
        problems.push_back(problem("rollup.same_file", *options.csv));
    if (!problems.empty()) fail(FailureKind::usage, std::move(problems));
}

/// Everything that the outputs are made from.
struct Work {
    RollupFiles files;
    std::optional<RollupPage> page; ///< nothing: there is no year to show
    std::vector<LeftOut> left_out;
    ExitStatus status = ExitStatus::done;
    Language language = Language::ja; ///< of what is written
};

Language usual_language(const std::map<std::string, int>& languages, const Globals& globals)
{
    if (globals.language) return *globals.language;
    const auto most = std::ranges::max_element(languages, {}, [](const auto& one) { return one.second; });
    if (most == languages.end()) return Language::ja;
    return language_from_name(most->first).value_or(Language::ja);
}

RollupReading read(const std::vector<RollupFile>& files, const std::optional<Template>& made_with,
    Rollup& rollup, Context& context)
{
    ProgressLine progress(context, "rollup.progress", files.size());
    auto reading = read_reports(files, made_with, rollup, [&](std::size_t done) { progress.show(done); });
    progress.wipe();
    context.complain(reading.unreadable);
    context.complain(reading.out_of_turn);
    context.complain(reading.on_their_way);
    return reading;
}

/// With the year before, where there is one: what may be published says how things moved.
RollupFiles with_year_before(
    const RollupFiles& files, const std::optional<Workspace>& workspace, Date today, const Context& context)
{
    if (files.years.size() != 1 || departments_in(context.files(), files.years.front() - 1).empty())
        return files;
    const int year = files.years.front();
    return rollup_files(
        {year_digits(year - 1), year_digits(year)}, context.files(), workspace, today, context.words);
}

Work work_of(const Options& options, Context& context)
{
    Work work;
    const auto today = report_date(options.date, context.invocation);
    const auto workspace = find_workspace(context.folder());
    work.files = rollup_files(options.what, context.files(), workspace, today, context.words);
    if (options.for_public) work.files = with_year_before(work.files, workspace, today, context);
    RollupRules rules;
    rules.years = work.files.years;
    rules.departments = work.files.departments;
    Problems told_already;
    rules.include = included(options.include, context.words, told_already);
    if (workspace) rules.workspace = *workspace;
    rules.today = today;
    std::optional<Template> made_with;
    if (options.reports_made_with) made_with = read_template(*options.reports_made_with);
    Rollup rollup(std::move(rules));
    for (const auto& [year, departments] : work.files.found) {
        for (const auto& department : departments) rollup.expect(year, department);
    }
    const auto reading = read(work.files.files, made_with, rollup, context);
    if (!reading.unreadable.empty())
        work.status = ExitStatus::file;
    else if (!reading.out_of_turn.empty())
        work.status = ExitStatus::input;
    work.language = usual_language(reading.languages, context.globals);
    auto outcome = rollup.finish();
    if (auto* summary = std::get_if<Summary>(&outcome)) {
        work.left_out = summary->left_out;
        context.complain(add_audits(*summary, work.files.files));
        work.page = RollupPage{
            std::move(*summary), iso_date(today), workspace.value_or(Workspace{}), context.files().checklist};
    } else {
        work.left_out = std::move(std::get<NoYear>(outcome).left_out);
    }
    return work;
}

void write_public(const Work& work, const Options& options, const Context& context, const TakePiece& take)
{
    const auto shipped = find_checklist(std::nullopt);
    const auto& summary = work.page->summary;
    const auto& organisation = work.page->workspace.organisation;
    const auto shown = public_summary(summary, latest_year(summary), shipped, options.allow_small);
    if (context.json()) return take(public_json(shown, organisation, shipped) + "\n");
    const Words words(work.language);
    if (is_page(options)) return write_html(public_page(shown, organisation, shipped, words), words, take);
    if (options.output) return write_markdown(public_page(shown, organisation, shipped, words), take);
    take(context.text_of(public_page(shown, organisation, shipped, context.words)));
}

void write_page(const Work& work, const Options& options, const Context& context, const TakePiece& take)
{
    if (options.for_public) return write_public(work, options, context, take);
    if (context.json()) return rollup_json(*work.page, take);
    const Words words(work.language);
    if (options.letter)
        return rollup_letter(*work.page, words,
            options.made_with ? read_template(*options.made_with) : letter_template(), take);
    if (is_page(options)) return write_html(rollup_page(*work.page, words), words, take);
    if (options.output) return write_markdown(rollup_page(*work.page, words), take);
    take(context.text_of(rollup_page(*work.page, context.words)));
}

std::vector<std::filesystem::path> files_read(const Work& work)
{
    std::vector<std::filesystem::path> read;
    read.reserve(work.files.files.size());
    for (const auto& one : work.files.files) read.push_back(one.path);
    return read;
}

void write_book(const Work& work, const std::string& file, Context& context)
{
    refuse_to_replace_needed(path_of(file), files_read(work));
    context.tell(workbook::write_workbook(path_of(file), [&](const std::filesystem::path& scratch) {
        write_rollup_workbook(scratch, *work.page, Words(work.language));
    }));
    context.invocation.out << context.words("rollup.written", file) << "\n";
}

void write(const std::string& file, const std::function<void(const TakePiece& take)>& produce,
    const Work& work, Context& context)
{
    if (file == "-") {
        produce([&](std::string_view piece) { context.invocation.out << piece; });
        return;
    }
    refuse_to_replace_needed(path_of(file), files_read(work));
    if (const auto notice = write_in_pieces(path_of(file), produce)) context.complain({*notice});
    const bool json = context.json();
    (json ? context.invocation.err : context.invocation.out) << context.words("rollup.written", file) << "\n";
}

// What the output at hand does not name is named on standard error.
void name_left_out(const Work& work, Context& context)
{
    for (const auto& file : work.left_out)
        context.invocation.err << "tenken: " << left_out_text(file, context.words) << "\n";
}

ExitStatus nothing_counted(const Work& work, Context& context)
{
    context.complain({problem("rollup.nothing_counted")});
    return worse(work.status, ExitStatus::input);
}

/// Those that this one leaves out are named with how to add them up.
void name_other_checklists(const Options& options, const Work& work, Context& context)
{
    const auto files = context.files();
    if (options.checklist || work.files.years.empty() || files.names.size() < 2) return;
    const auto others = std::span(files.names).subspan(1);
    context.tell(problem("rollup.other_checklists", files.names.front(), context.words.list(others),
        program_call(context.globals) + " rollup " + year_digits(work.files.years.back()) + " --checklist " +
            others.front()));
}

ExitStatus run(const Options& options, Context& context)
{
    check(options, context);
    context.choose_checklist(options.checklist, ChecklistOption::name);
    const Work work = work_of(options, context);
    if (!work.page) {
        name_left_out(work, context);
        return nothing_counted(work, context);
    }
    const bool json = context.json();
    const bool page_wanted = json || options.output || options.letter || !options.csv;
    const bool names_them = json || (page_wanted && !options.output && !options.letter);
    const auto page = [&](const TakePiece& take) { write_page(work, options, context, take); };
    const RereadReports reread(work.files.files);
    const auto said = [&](const DepartmentYear& department) { return reread.said_in(department); };
    const auto csv = [&](const TakePiece& take) { rollup_csv(*work.page, Words(work.language), said, take); };
    if (is_workbook(options))
        write_book(work, *options.output, context);
    else if (page_wanted)
        write(options.output.value_or("-"), page, work, context);
    if (options.csv) write(*options.csv, csv, work, context);
    context.invocation.out.flush();
    if (!names_them) name_left_out(work, context);
    name_other_checklists(options, work, context);
    return work.page->summary.counted > 0 ? work.status : nothing_counted(work, context);
}

} // namespace
} // namespace rollup_command

CommandRun set_up_rollup(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<rollup_command::Options>();
    const auto file = words("rollup.option.file");
    syntax.add_option("WHAT", options->what, words("rollup.option.what"))
        .type_name(words("rollup.option.what_value"));
    syntax.add_option("-o,--output", options->output, words("rollup.option.output")).type_name(file);
    syntax.add_option("--csv", options->csv, words("rollup.option.csv")).type_name(file);
    syntax.add_flag("--letter", options->letter, words("rollup.option.letter"));
    syntax.add_flag("--public", options->for_public, words("rollup.option.public"));
    syntax.add_flag("--allow-small", options->allow_small, words("rollup.option.allow_small"));
    syntax.add_option("--include", options->include, words("rollup.option.include"))
        .type_name(words("rollup.option.include_value"))
        .repeatable();
    syntax.add_option("--template", options->made_with, words("rollup.option.template")).type_name(file);
    syntax.add_option("--report-template", options->reports_made_with, words("rollup.option.report_template"))
        .type_name(file);
    add_checklist_name(syntax, options->checklist, words);
    syntax.add_option("--date", options->date, words("rollup.option.date")).type_name("YYYY-MM-DD");
    syntax.footer(words("rollup.footer"));
    return [options](Context& context) { return rollup_command::run(*options, context); };
}

} // namespace tenken
