#include "commands/commands.hpp"

#include "base/utf8.hpp"
#include "commands/diff_sides.hpp"
#include "formats/disk/atomic_file.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/paths.hpp"
#include "office/report_file.hpp"
#include "page/difference_markdown.hpp"
#include "page/difference_view.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
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
    std::optional<std::string> made_with;
    std::vector<std::string> checklists;
    std::string exit_code;
};

/// A department with a report in one of the two years only.
struct Uncompared {
    std::string department;
    int missing_year = 0;
};

struct Work {
    std::vector<Comparison> comparisons;
    std::vector<Uncompared> uncompared;
    bool several = false; ///< all departments of two years
};

void check(const Options& options)
{
    Problems problems;
    if (!options.exit_code.empty() && options.exit_code != "true" && options.exit_code != "any")
        problems.push_back({"diff.bad_exit_code", {options.exit_code}, {}});
    if (options.department && !year_named(options.before) && !year_named(options.after))
        problems.push_back({"diff.department_of_files", {}, {}});
    if (options.made_with && !options.output) problems.push_back({"diff.template_alone", {}, {}});
    if (!problems.empty()) throw Failure(FailureKind::usage, std::move(problems));
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
        for (const auto& problem : failure.problems())
            context.invocation.err << worded(context.words, problem);
    }
}

Comparison compare_years(
    int before, int after, const std::string& department, const DiffSides& sides, Context& context)
{
    auto comparison = comparison_of(sides.of_year(before, department), sides.of_year(after, department));
    if (before < after) look_further_back(comparison, before, department, sides, context);
    return comparison;
}

Work compare_all(int before, int after, const DiffSides& sides, Context& context)
{
    Work work;
    work.several = true;
    const auto earlier = sides.departments(before);
    const auto later = sides.departments(after);
    const std::set<std::string> had(earlier.begin(), earlier.end());
    const std::set<std::string> has(later.begin(), later.end());
    std::set<std::string> all = had;
    all.insert(has.begin(), has.end());
    Problems problems;
    auto kind = FailureKind::input;
    for (const auto& department : all) {
        if (!had.contains(department) || !has.contains(department)) {
            work.uncompared.push_back({department, had.contains(department) ? after : before});
            continue;
        }
        try {
            work.comparisons.push_back(compare_years(before, after, department, sides, context));
        } catch (const Failure& failure) {
            if (failure.kind() == FailureKind::file) kind = FailureKind::file;
            problems.insert(problems.end(), failure.problems().begin(), failure.problems().end());
        }
    }
    if (!problems.empty()) throw Failure(kind, std::move(problems));
    if (work.comparisons.empty())
        throw Failure(FailureKind::input,
            Problem{"diff.no_common",
                {fiscal_year_in_full(context.words, before), fiscal_year_in_full(context.words, after)}, {}});
    return work;
}

/// One of the two is a file at least, or the department is named.
Comparison compare_two(const Options& options, const DiffSides& sides, Context& context)
{
    const auto before = year_named(options.before);
    const auto after = year_named(options.after);
    const auto department = options.department ? utf8::nfc(*options.department) : std::string();
    if (before && after) return compare_years(*before, *after, department, sides, context);
    if (!before && !after) return comparison_of(sides.of_file(options.before), sides.of_file(options.after));
    auto file = sides.of_file(before ? options.after : options.before);
    const auto& named = department.empty() ? file.assessment.circumstances.department : department;
    auto other = sides.of_year(before ? *before : *after, named);
    return before ? comparison_of(std::move(other), std::move(file))
                  : comparison_of(std::move(file), std::move(other));
}

Work work_of(const Options& options, Context& context)
{
    const DiffSides sides(context, options.checklists);
    const auto before = year_named(options.before);
    const auto after = year_named(options.after);
    if (before && after && !options.department) return compare_all(*before, *after, sides, context);
    Work work;
    work.comparisons.push_back(compare_two(options, sides, context));
    return work;
}

std::vector<std::string> uncompared_texts(const Work& work, const Words& words)
{
    std::vector<std::string> texts;
    for (const auto& one : work.uncompared)
        texts.push_back(
            words("diff.all.uncompared", {one.department, fiscal_year_in_full(words, one.missing_year)}));
    return texts;
}

nlohmann::json as_json(const Work& work)
{
    if (!work.several) return difference_json(work.comparisons.front());
    auto diffs = nlohmann::json::array();
    for (const auto& comparison : work.comparisons) diffs.push_back(difference_json(comparison));
    auto uncompared = nlohmann::json::array();
    for (const auto& one : work.uncompared)
        uncompared.push_back({{"department", one.department}, {"missing_year", one.missing_year}});
    return {{"diffs", diffs}, {"uncompared", uncompared}};
}

std::string wrapped(const std::string& text)
{
    std::string result;
    for (const auto& line : utf8::wrap(utf8::without_controls(text), 80)) result += line + "\n";
    return result;
}

std::string overview(const Work& work, const Words& words)
{
    const auto shown = [&](const std::optional<Exact>& value) {
        return value ? value->rounded() : words("diff.none");
    };
    const auto year = [&](const ComparedSide& side) {
        return fiscal_year_in_full(words, side.assessment.circumstances.year);
    };
    const auto& first = work.comparisons.front();
    std::string text = wrapped(words("diff.all.heading", {year(*first.before), year(*first.after)})) + "\n";
    for (const auto& comparison : work.comparisons) {
        const auto& difference = comparison.difference;
        text += wrapped(words("diff.all.department",
            {comparison.after->assessment.circumstances.department, shown(difference.score_before),
                shown(difference.score_after),
                difference.delta ? signed_text(*difference.delta) : words("diff.none")}));
    }
    for (const auto& line : uncompared_texts(work, words)) text += wrapped(line);
    return text;
}

std::string as_text(const Work& work, const Words& words, bool plain)
{
    std::string text = work.several ? overview(work, words) : std::string();
    for (const auto& comparison : work.comparisons) {
        if (!text.empty()) text += plain ? "\n" : "\n" + std::string(80, '-') + "\n";
        text += difference_text(comparison, words, plain);
    }
    return text;
}

std::string as_markdown(const Work& work, const Options& options, const Context& context)
{
    const Words words(context.globals.language.value_or(work.comparisons.front().after->language));
    const Template made_with = options.made_with ? read_template(*options.made_with) : difference_template();
    return difference_markdown(work.comparisons, uncompared_texts(work, words), words, made_with);
}

void refuse_to_overwrite(const std::string& output, const Work& work)
{
    for (const auto& comparison : work.comparisons) {
        for (const auto& side : {comparison.before, comparison.after}) {
            if (same_file(path_of(output), path_of(side->source)))
                throw Failure(FailureKind::usage, Problem{"diff.over_input", {output}, {}});
        }
    }
}

void refuse_to_overwrite(const Options& options)
{
    std::vector<std::filesystem::path> read;
    for (const auto& checklist : options.checklists) read.push_back(path_of(checklist));
    if (options.made_with) read.push_back(path_of(*options.made_with));
    refuse_to_replace_needed(path_of(*options.output), read);
}

void write(const Options& options, const std::string& bytes, const Work& work, Context& context)
{
    const std::string& output = *options.output;
    refuse_to_overwrite(output, work);
    refuse_to_overwrite(options);
    if (const auto notice = write_whole_file(path_of(output), bytes))
        context.invocation.err << worded(context.words, *notice);
    context.invocation.out << context.words("diff.written", {output}) << "\n";
}

ExitStatus status_of(const Options& options, const Work& work)
{
    const auto found = [&](const Comparison& comparison) {
        return options.exit_code == "any" ? !comparison.difference.empty()
                                          : comparison.difference.any(Change::worsened);
    };
    if (options.exit_code.empty()) return ExitStatus::done;
    const bool any = options.exit_code == "any" && !work.uncompared.empty();
    return any || std::ranges::any_of(work.comparisons, found) ? ExitStatus::found : ExitStatus::done;
}

ExitStatus run(const Options& options, Context& context)
{
    check(options);
    const Work work = work_of(options, context);
    const bool json = context.globals.format == OutputFormat::json;
    const bool to_file = options.output && *options.output != "-";
    std::string bytes;
    if (json)
        bytes = as_json(work).dump() + "\n";
    else if (options.output)
        bytes = as_markdown(work, options, context);
    else
        bytes = as_text(work, context.words, context.globals.plain);
    if (to_file)
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
    syntax.add_option("--template", options->made_with, words("diff.option.template")).type_name(file);
    syntax.add_option("--checklist", options->checklists, words("diff.option.checklist"))
        .type_name(file)
        .repeatable();
    syntax.add_flag("--exit-code", options->exit_code, words("diff.option.exit_code"));
    syntax.footer(words("diff.footer"));
    return [options](Context& context) { return diff_command::run(*options, context); };
}

} // namespace tenken
