#include "commands/commands.hpp"

#include "check/plausibility_page.hpp"
#include "commands/hand_in_place.hpp"
#include "commands/report_date.hpp"
#include "formats/disk/atomic_file.hpp"
#include "formats/disk/document_form.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/file.hpp"
#include "office/plausibility_work.hpp"
#include "office/report_file.hpp"
#include "office/settings.hpp"
#include "page/blocks.hpp"

#include <algorithm>
#include <memory>
#include <ostream>
#include <utility>
#include <vector>

namespace tenken {

namespace check_command {
namespace {

struct Options {
    std::vector<std::string> reports;
    std::optional<std::string> output;
    std::optional<std::string> checklist;
    bool exit_code = false;
};

struct Results {
    std::vector<ReportPlausibility> reports;
    Problems problems;
    ExitStatus status = ExitStatus::done;
};

std::vector<ReportWithRecord> named_reports(const Options& options, const Context& context)
{
    const auto& folder = context.folder();
    if (!is_there(folder)) fail(FailureKind::file, "workspace.no_folder", path_text(folder));
    const auto workspace = find_workspace(folder);
    const auto today = report_date({}, context.invocation);
    const auto checklists = context.files_of_each(options.checklist);
    auto named = options.reports;
    if (named.empty()) {
        const auto latest = [&](const WorkspaceFiles& files) {
            return latest_worked_year(files, workspace, today);
        };
        named.push_back(std::to_string(latest(*std::ranges::max_element(checklists, {}, latest))));
    }
    return reports_to_check(named, checklists, year_inspected(workspace, today));
}

Results results_of(const std::vector<ReportWithRecord>& reports, const std::filesystem::path& folder)
{
    Results results;
    check_each(reports, folder, [&](std::variant<ReportPlausibility, Failure> outcome) {
        if (auto* report = std::get_if<ReportPlausibility>(&outcome)) {
            results.reports.push_back(std::move(*report));
            return;
        }
        const auto& failure = std::get<Failure>(outcome);
        results.status =
            worse(results.status, failure.kind() == FailureKind::file ? ExitStatus::file : ExitStatus::input);
        std::ranges::copy(failure.problems(), std::back_inserter(results.problems));
    });
    return results;
}

void show(const Options& options, const Results& results, Context& context)
{
    const auto page = [&] { return plausibility_page(results.reports, context.words); };
    if (!options.output) {
        context.show(page, [&] { return plausibility_json(results.reports, context.words); });
        return;
    }
    const auto path = path_of(*options.output);
    refuse_to_replace_needed(path, {});
    const auto written = page();
    context.tell(write_whole_file(path,
        document_form(path) == DocumentForm::html ? as_html(written, context.words) : as_markdown(written)));
    context.invocation.out << context.words("rollup.written", path_text(path)) << "\n";
}

ExitStatus run(const Options& options, Context& context)
{
    if (options.output) refuse_workbook(path_of(*options.output));
    const auto results = results_of(named_reports(options, context), context.folder());
    if (context.json() || !results.reports.empty()) show(options, results, context);
    context.invocation.out.flush();
    context.complain(results.problems);
    const bool hints = std::ranges::any_of(
        results.reports, [](const ReportPlausibility& one) { return !one.plausibility.hints.empty(); });
    return worse(results.status, options.exit_code && hints ? ExitStatus::found : ExitStatus::done);
}

} // namespace
} // namespace check_command

CommandRun set_up_check(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<check_command::Options>();
    syntax.add_option("REPORT", options->reports, words("check.option.report"))
        .type_name(words("verify.option.file"));
    syntax.add_option("-o,--output", options->output, words("check.option.output"))
        .type_name(words("interview.option.file"));
    add_checklist_name(syntax, options->checklist, words);
    syntax.add_flag("--exit-code", options->exit_code, words("check.option.exit_code"));
    syntax.footer(words("check.footer"));
    return [options](Context& context) { return check_command::run(*options, context); };
}

} // namespace tenken
