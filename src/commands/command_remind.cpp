#include "commands/commands.hpp"

#include "commands/hand_in_place.hpp"
#include "commands/report_date.hpp"
#include "formats/disk/atomic_file.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "office/correspondence.hpp"
#include "office/settings.hpp"
#include "office/survey.hpp"
#include "page/papers.hpp"

#include <charconv>
#include <memory>
#include <ostream>

namespace tenken {

namespace remind_command {
namespace {

struct Options {
    std::string output;
    std::optional<std::string> before;
    std::optional<std::string> year;
    std::optional<std::string> checklist;
    std::optional<std::string> date;
};

int days_of(const std::string& text)
{
    int days = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), days);
    if (error != std::errc() || end != text.data() + text.size() || days < 0 || days > 366)
        fail(FailureKind::usage, "papers.remind.bad_days", text);
    return days;
}

bool handed_in(const DepartmentProgress& department)
{
    return department.stage == Stage::submitted || department.stage == Stage::accepted;
}

/// What the department's sheet, with its numbers, asks and nobody has answered yet, or was sent back with a comment.
OpenMatters open_matters(
    const Context& context, const GatheredCorrespondence& correspondence, const std::string& department)
{
    OpenMatters open;
    const auto sheet = sheet_for(context.files(), correspondence, department).sheet;
    for (const auto& row : sheet.rows) {
        if (!row.returned.empty()) open.returned.push_back({row.number, row.question, row.returned});
        if (row.asked && row.scored && row.sent.open())
            open.questions.push_back({row.number, row.question, row.critical});
    }
    for (const auto& list : sheet.subjects) {
        if (!list.sent) open.lists.push_back(list.label);
    }
    return open;
}

/// Days to the deadline where nothing is to be written yet.
std::optional<long> too_early(const Options& options, const Correspondence& about)
{
    if (!options.before) return std::nullopt;
    const auto days = days_of(*options.before);
    const auto deadline = deadline_of(about.workspace, about.year);
    if (!deadline) fail(FailureKind::input, "papers.remind.no_deadline");
    const auto left = (std::chrono::sys_days(*deadline) - std::chrono::sys_days(about.date)).count();
    return left > days ? std::optional<long>(left) : std::nullopt;
}

/// Writes a department's reminder, into the folder that was swept; the file's path.
std::filesystem::path write_reminder(const Options& options, const Context& context,
    const GatheredCorrespondence& correspondence, const DepartmentProgress& progress)
{
    const auto& about = correspondence.about;
    const auto& words = correspondence.words;
    const auto& name = progress.department;
    const auto paper = reminder_paper(about, department_named(about.workspace, name), progress,
        open_matters(context, correspondence, name), words);
    const auto path =
        (path_of(options.output) / path_of(words("papers.file.reminder", name_beside(context.files(), name))))
            .lexically_normal();
    context.tell(write_whole_file(path, paper, real_file_system(), Sweep::done));
    return path;
}

ExitStatus run(const Options& options, Context& context)
{
    const auto& folder = context.folder();
    if (!is_there(folder)) fail(FailureKind::file, "workspace.no_folder", path_text(folder));
    context.choose_checklist(options.checklist, ChecklistOption::name);
    const auto files = context.files();
    const auto today = report_date(options.date, context.invocation);
    const auto correspondence =
        gathered_correspondence(files, {options.year, context.globals.language, today});
    const auto& about = correspondence.about;
    auto& out = context.invocation.out;
    if (const auto left = too_early(options, about)) {
        out << context.words("papers.remind.not_yet", *left, *options.before) << "\n";
        return ExitStatus::done;
    }
    const auto found = survey(files, correspondence.workspace, correspondence.checklist, about.year, today);
    auto status = ExitStatus::done;
    bool any = false;
    sweep_leftovers(path_of(options.output));
    for (const auto& progress : found.departments) {
        if (handed_in(progress)) continue;
        any = true;
        try {
            const auto path = write_reminder(options, context, correspondence, progress);
            out << context.words("papers.remind.written", progress.department, path_text(path)) << "\n";
        } catch (const Failure& failure) {
            out.flush();
            context.complain(failure.problems());
            status =
                worse(status, failure.kind() == FailureKind::file ? ExitStatus::file : ExitStatus::input);
        }
    }
    if (!any) out << context.words("papers.remind.none") << "\n";
    return status;
}

} // namespace
} // namespace remind_command

CommandRun set_up_remind(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<remind_command::Options>();
    syntax.add_option("-o,--output", options->output, words("papers.remind.option.output"))
        .type_name(words("papers.distribute.option.folder"))
        .required();
    syntax.add_option("--before", options->before, words("papers.remind.option.before"))
        .type_name(words("papers.remind.option.days"));
    syntax.add_option("--year", options->year, words("papers.distribute.option.year"))
        .type_name(words("interview.option.year_value"));
    add_checklist_name(syntax, options->checklist, words);
    syntax.add_option("--date", options->date, words("papers.distribute.option.date"))
        .type_name("YYYY-MM-DD");
    syntax.footer(words("papers.remind.footer"));
    return [options](Context& context) { return remind_command::run(*options, context); };
}

} // namespace tenken
