#include "commands/commands.hpp"

#include "base/utf8.hpp"
#include "commands/report_date.hpp"
#include "formats/disk/atomic_file.hpp"
#include "formats/disk/document_form.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/file.hpp"
#include "formats/workspace/paths.hpp"
#include "office/diff_sides.hpp"
#include "office/report_file.hpp"
#include "office/settings.hpp"
#include "page/difference_page.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <memory>
#include <ostream>
#include <set>

namespace tenken {

namespace diff_command {
namespace {

struct Options {
    std::string before;
    std::string after;
    std::optional<std::string> department;
    std::optional<std::string> output;
    std::vector<std::string> checklists;
    std::string exit_code;

    /// What OLD and NEW name, where that is a year; known once the workspace is.
    struct Years {
        std::optional<int> before;
        std::optional<int> after;
    } years;
};

Options::Years years_in(const Options& options, const Context& context)
{
    const auto& folder = context.folder();
    const int current = year_inspected(find_workspace(folder), report_date({}, context.invocation));
    return {year_named(options.before, folder, current), year_named(options.after, folder, current)};
}

void check(const Options& options)
{
    Problems problems;
    if (!options.exit_code.empty() && options.exit_code != "true" && options.exit_code != "any")
        problems.push_back(problem("diff.bad_exit_code", options.exit_code));
    if (options.department && !options.years.before && !options.years.after)
        problems.push_back(problem("diff.department_of_files"));
    if (!problems.empty()) fail(FailureKind::usage, std::move(problems));
}

/// The year before the old one, where the workspace has it, tells which findings are three years old.
void look_further_back(
    Comparison& comparison, int year, const std::string& department, const DiffSides& sides, Context& context)
{
    if (!sides.has_report(year - 1, department)) return;
    try {
        const auto earlier = sides.of_year(year - 1, department);
        mark_third_findings(
            comparison.difference, compare(earlier.assessment, comparison.before->assessment));
    } catch (const Failure& failure) {
        context.complain(failure.problems());
    }
}

/// A department under the names that it bears in two years (tenken.yaml: succeeds).
struct NameInYears {
    std::string before;
    std::string after;

    auto operator<=>(const NameInYears&) const = default;
};

/// The department that is named by its name in the later year, with each name in the other.
std::vector<NameInYears> names_in_years(
    int before, int after, const std::string& later, const std::optional<Workspace>& workspace)
{
    std::vector<NameInYears> all;
    const auto earlier = workspace ? workspace->names_in(later, std::min(before, after)) : std::vector{later};
    for (const auto& name : earlier)
        all.push_back(before < after ? NameInYears{name, later} : NameInYears{later, name});
    return all;
}

Comparison compare_years(
    int before, int after, const NameInYears& name, const DiffSides& sides, Context& context)
{
    auto comparison = comparison_of(sides.of_year(before, name.before), sides.of_year(after, name.after));
    if (before < after) look_further_back(comparison, before, name.before, sides, context);
    return comparison;
}

/// Each department of the later year with itself, or those of which it was made, in the earlier; then those of the
/// earlier year that nothing goes on from.
void add_pairs(int before, int after, const std::vector<std::string>& had,
    const std::vector<std::string>& has, const std::optional<Workspace>& workspace,
    std::set<NameInYears>& pairs, Comparisons& work)
{
    const auto& later = before < after ? has : had;
    const auto& earlier = before < after ? had : has;
    std::set<std::string> followed;
    for (const auto& department : later) {
        bool found = false;
        for (auto& name : names_in_years(before, after, department, workspace)) {
            const auto& then = before < after ? name.before : name.after;
            if (std::ranges::find(earlier, then) == earlier.end()) continue;
            found = true;
            followed.insert(then);
            pairs.insert(std::move(name));
        }
        if (!found) work.uncompared.push_back({department, std::min(before, after)});
    }
    for (const auto& department : earlier) {
        if (!followed.contains(department)) work.uncompared.push_back({department, std::max(before, after)});
    }
    std::ranges::sort(work.uncompared, {}, &Uncompared::department);
}

Comparisons compare_all(int before, int after, const DiffSides& sides, Context& context)
{
    Comparisons work;
    work.several = true;
    std::set<NameInYears> pairs;
    add_pairs(before, after, sides.departments(before), sides.departments(after),
        find_workspace(context.folder()), pairs, work);
    Problems problems;
    auto kind = FailureKind::input;
    for (const auto& name : pairs) {
        try {
            work.all.push_back(compare_years(before, after, name, sides, context));
        } catch (const Failure& failure) {
            if (failure.kind() == FailureKind::file) kind = FailureKind::file;
            problems.insert(problems.end(), failure.problems().begin(), failure.problems().end());
        }
    }
    if (!problems.empty()) fail(kind, std::move(problems));
    if (work.all.empty())
        fail(FailureKind::input, "diff.no_common", fiscal_year_in_full(context.words, before),
            fiscal_year_in_full(context.words, after));
    return work;
}

/// One department of two years, or where it was made of several, with each of them.
Comparisons compare_department(
    int before, int after, const std::string& department, const DiffSides& sides, Context& context)
{
    Comparisons work;
    for (const auto& name : names_in_years(before, after, department, find_workspace(context.folder())))
        work.all.push_back(compare_years(before, after, name, sides, context));
    work.several = work.all.size() > 1;
    return work;
}

/// One of the two is a file at least.
Comparison compare_two(const Options& options, const DiffSides& sides)
{
    const auto [before, after] = options.years;
    const auto department = options.department ? utf8::nfc(*options.department) : std::string();
    if (!before && !after) return comparison_of(sides.of_file(options.before), sides.of_file(options.after));
    auto file = sides.of_file(before ? options.after : options.before);
    const auto& named = department.empty() ? file.assessment.circumstances.department : department;
    auto other = sides.of_year(before ? *before : *after, named);
    return before ? comparison_of(std::move(other), std::move(file))
                  : comparison_of(std::move(file), std::move(other));
}

Comparisons work_of(const Options& options, Context& context)
{
    const DiffSides sides({context.files(), context.globals.language, context.words, options.checklists,
        [&](const Problem& notice) { context.tell(notice); }});
    const auto [before, after] = options.years;
    if (before && after && !options.department) return compare_all(*before, *after, sides, context);
    if (before && after)
        return compare_department(*before, *after, utf8::nfc(*options.department), sides, context);
    Comparisons work;
    work.all.push_back(compare_two(options, sides));
    return work;
}

std::string bytes_of(const Comparisons& work, const Options& options, const Context& context)
{
    if (context.json()) return difference_json(work) + "\n";
    if (!options.output) return context.text_of(difference_page(work, context.words));
    const Words words(context.globals.language.value_or(work.all.front().after->language));
    const auto page = difference_page(work, words);
    return document_form(path_of(*options.output)) == DocumentForm::html ? as_html(page, words)
                                                                         : as_markdown(page);
}

void refuse_to_overwrite(const std::string& output, const Comparisons& work)
{
    for (const auto& comparison : work.all) {
        for (const auto& side : {comparison.before, comparison.after}) {
            if (same_file(path_of(output), path_of(side->source)))
                fail(FailureKind::usage, "diff.over_input", output);
        }
    }
}

void refuse_to_overwrite(const Options& options)
{
    std::vector<std::filesystem::path> read;
    for (const auto& checklist : options.checklists) read.push_back(path_of(checklist));
    refuse_workbook(path_of(*options.output));
    refuse_to_replace_needed(path_of(*options.output), read);
}

void write(const Options& options, const std::string& bytes, const Comparisons& work, Context& context)
{
    const std::string& output = *options.output;
    refuse_to_overwrite(output, work);
    refuse_to_overwrite(options);
    context.tell(write_whole_file(path_of(output), bytes));
    context.invocation.out << context.words("diff.written", output) << "\n";
}

ExitStatus status_of(const Options& options, const Comparisons& work)
{
    const auto found = [&](const Comparison& comparison) {
        return options.exit_code == "any" ? !comparison.difference.empty()
                                          : comparison.difference.any(Change::worsened);
    };
    if (options.exit_code.empty()) return ExitStatus::done;
    const bool any = options.exit_code == "any" && !work.uncompared.empty();
    return any || std::ranges::any_of(work.all, found) ? ExitStatus::found : ExitStatus::done;
}

/// A name of tenken.yaml says which reports of the years are meant; records are held against its checklist.
void choose_checklist(Options& options, Context& context)
{
    const auto workspace = find_workspace(context.folder());
    std::optional<std::string> named;
    for (auto& one : options.checklists) {
        const auto files = files_meant(one, context.folder(), workspace);
        if (workspace && workspace->find_checklist(one) != nullptr) {
            if (named && *named != one) fail(FailureKind::usage, "diff.two_checklists", *named, one);
            named = one;
        }
        one = *checklist_choice(one, files, workspace);
    }
    context.choose_checklist(named, ChecklistOption::name);
}

ExitStatus run(Options& options, Context& context)
{
    choose_checklist(options, context);
    options.years = years_in(options, context);
    check(options);
    const Comparisons work = work_of(options, context);
    const std::string bytes = bytes_of(work, options, context);
    if (options.output && *options.output != "-")
        write(options, bytes, work, context);
    else
        context.invocation.out << bytes;
    return status_of(options, work);
}

} // namespace
} // namespace diff_command

CommandRun set_up_diff(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<diff_command::Options>();
    const auto side = words("diff.option.side");
    const auto file = words("diff.option.file");
    syntax.add_option("OLD", options->before, words("diff.option.old")).type_name(side).required();
    syntax.add_option("NEW", options->after, words("diff.option.new")).type_name(side).required();
    syntax.add_option("--department", options->department, words("diff.option.department"))
        .type_name(words("diff.option.department_value"));
    syntax.add_option("-o,--output", options->output, words("diff.option.output")).type_name(file);
    syntax.add_option("--checklist", options->checklists, words("diff.option.checklist"))
        .type_name(file)
        .repeatable();
    syntax.add_flag("--exit-code", options->exit_code, words("diff.option.exit_code"));
    syntax.footer(words("diff.footer"));
    return [options](Context& context) { return diff_command::run(*options, context); };
}

} // namespace tenken
