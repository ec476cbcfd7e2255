#include "commands/commands.hpp"

#include "base/folded_name.hpp"
#include "base/utf8.hpp"
#include "commands/dialogue.hpp"
#include "commands/hand_in_place.hpp"
#include "commands/report_date.hpp"
#include "formats/audit/record.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/file.hpp"
#include "formats/workspace/paths.hpp"
#include "interview/describe.hpp"
#include "office/audit_work.hpp"
#include "office/departments.hpp"
#include "office/settings.hpp"
#include "page/audit_plan_page.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <charconv>
#include <memory>
#include <ostream>

namespace tenken {

namespace audit_plan_command {
namespace {

constexpr int largest_sample = 9999;

struct Options {
    std::optional<std::string> year;
    std::optional<std::string> department;
    std::optional<std::string> size;
    std::optional<std::string> seed;
    std::optional<std::string> by;
    std::optional<std::string> checklist;
    std::optional<std::string> date;
};

DrawTerms terms_of(const Options& options)
{
    DrawTerms terms;
    if (options.size) {
        const auto digits = utf8::nfkc(*options.size);
        const auto* end = digits.data() + digits.size();
        const auto [at, error] = std::from_chars(digits.data(), end, terms.size);
        if (error != std::errc{} || at != end || terms.size < 0 || terms.size > largest_sample)
            fail(FailureKind::usage, "audit.plan.bad_size", *options.size, largest_sample);
    }
    if (options.seed) {
        terms.seed = utf8::nfc(utf8::trimmed(*options.seed));
        if (!utf8::has_visible(terms.seed) || terms.seed.find('\n') != std::string::npos)
            fail(FailureKind::usage, "audit.plan.bad_seed");
    }
    return terms;
}

/// That there is a draw already, by whom and when; nothing where there is none.
std::optional<Problem> drawn_already(const Context& context, int year, const std::string& department)
{
    const auto path = audit_record_path(context.files(), year, department);
    if (!is_there(path)) return std::nullopt;
    const auto reading = read_audit_record(path);
    if (!reading.problems.empty()) return reading.problems.front();
    if (reading.state.events == 0) return std::nullopt;
    const auto day = reading.state.planned_at.substr(0, 10);
    const auto date = parse_iso_date(day);
    return problem("audit.plan.already", department, date ? date_in_full(context.words, *date) : day,
        reading.state.planned_by, path_text(path.lexically_normal()));
}

/// A department of which nothing is drawn yet, its record's lock taken.
struct ToDraw {
    const ReportToAudit* report = nullptr;
    RecordLock lock;
};

void save(
    Context& context, const Options& options, ToDraw department, const AuditPlan& plan, const std::string& by)
{
    auto writer = AuditRecordWriter::begin(std::move(department.lock),
        AuditStart{department.report->assessment.checklist, plan}, by,
        record_clock(options.date, context.invocation));
    writer.make_certain();
    context.tell(writer.take_notice());
}

ExitStatus run(const Options& options, Context& context)
{
    const auto terms = terms_of(options);
    const auto& folder = context.folder();
    if (!is_there(folder)) fail(FailureKind::file, "workspace.no_folder", path_text(folder));
    const auto workspace = find_workspace(folder);
    context.choose_checklist(options.checklist, ChecklistOption::name);
    const auto files = context.files();
    const auto today = report_date(options.date, context.invocation);
    const int year = options.year ? year_asked_for(options.year, year_inspected(workspace, today))
                                  : latest_worked_year(files, workspace, today);
    const auto by = utf8::nfc(utf8::trimmed(options.by.value_or("")));
    if (options.seed && by.empty()) fail(FailureKind::usage, "interview.missing_option", "--by", "監査係長");
    if (const auto& department = options.department) {
        const auto known = known_departments(files, workspace, year);
        if (find_same_name(known, *department) == nullptr)
            fail(FailureKind::usage, {unknown_department(*department, known, context.words, year)});
    }

    const auto found = reports_to_audit(files, year, options.department);
    Problems problems = found.refused;
    AuditPlanPage shown{year, options.seed.has_value(), terms.seed, {}};
    const auto terminal =
        open_terminal(context.invocation, TerminalPolicy(context.invocation, context.globals.plain));
    std::vector<ToDraw> to_draw;
    for (const auto& report : found.reports) {
        const auto& department = report.assessment.circumstances.department;
        if (options.seed) {
            auto lock = claim_free_lock(context, *terminal, audit_record_path(files, year, department), by,
                record_clock(options.date, context.invocation)());
            if (auto already = drawn_already(context, year, department)) {
                problems.push_back(std::move(*already));
                continue;
            }
            to_draw.push_back({&report, std::move(lock)});
        }
        shown.departments.push_back({plan_of(files, report, terms), &report.assessment});
    }
    if (shown.departments.empty() && problems.empty())
        fail(FailureKind::input, "audit.plan.none", fiscal_year_in_full(context.words, year));
    for (std::size_t i = 0; i < to_draw.size(); ++i)
        save(context, options, std::move(to_draw[i]), shown.departments[i].plan, by);
    if (!shown.departments.empty()) {
        context.show(
            [&] { return audit_plan_page(shown, context.words); }, [&] { return audit_plan_json(shown); });
        if (!context.json())
            context.say("\n" +
                (options.seed ? context.words("audit.plan.next_run",
                                    next_command(context, shown.departments.front().plan.department, year,
                                        "audit run"))
                              : context.words("audit.plan.next_draw")));
    }
    context.invocation.out.flush();
    context.complain(problems);
    return problems.empty() ? ExitStatus::done : ExitStatus::input;
}

} // namespace
} // namespace audit_plan_command

CommandRun set_up_audit_plan(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<audit_plan_command::Options>();
    const auto name = words("interview.option.name");
    syntax.add_option("YEAR", options->year, words("plans.option.year"))
        .type_name(words("interview.option.year_value"));
    syntax.add_option("--department", options->department, words("audit.plan.option.department"))
        .type_name(name);
    syntax.add_option("--size", options->size, words("audit.plan.option.size"))
        .type_name(words("audit.plan.option.size_value"));
    syntax.add_option("--seed", options->seed, words("audit.plan.option.seed"))
        .type_name(words("audit.plan.option.seed_value"));
    syntax.add_option("--by", options->by, words("audit.run.option.by")).type_name(name);
    add_checklist_name(syntax, options->checklist, words);
    syntax.add_option("--date", options->date, words("hand_in.option.date")).type_name("YYYY-MM-DD");
    syntax.footer(words("audit.plan.footer"));
    return [options](Context& context) { return audit_plan_command::run(*options, context); };
}

} // namespace tenken
