#include "office/plan_progress.hpp"

#include "base/problem.hpp"
#include "base/suggestion.hpp"
#include "base/utf8.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

namespace tenken {

namespace {

std::optional<Date> day_of(const std::variant<Date, Problem>& read, Problems& problems)
{
    if (const auto* date = std::get_if<Date>(&read)) return *date;
    problems.push_back(std::get<Problem>(read));
    return std::nullopt;
}

} // namespace

PlanProgressEvent progress_reported(const PlanReport& report, Date today, const Words& words)
{
    Problems problems;
    PlanProgressEvent event;
    event.word = utf8::trimmed(report.word.value_or(""));
    for (const auto& text : report.evidence) {
        if (auto evidence = utf8::trimmed(text); !evidence.empty())
            event.evidence.push_back(std::move(evidence));
    }
    if (!report.item) problems.push_back(problem("command.missing_argument", "--item"));
    if (report.done && report.extend) problems.push_back(problem("plans.done_and_extended"));
    if (report.extend && event.word.empty()) problems.push_back(problem("plans.extended_without_reason"));
    if (!report.done && !report.extend && event.word.empty())
        problems.push_back(problem("plans.nothing_reported"));
    std::optional<Date> day;
    if (report.done) {
        event.step = PlanStep::done;
        day = day_of(read_past_date(*report.done, today), problems);
        if (day && *day > today)
            problems.push_back(problem("plans.done_in_future", date_in_full(words, *day)));
    } else if (report.extend) {
        event.step = PlanStep::extended;
        day = day_of(read_date(*report.extend, today), problems);
        if (day && *day <= today)
            problems.push_back(problem("plans.extended_into_past", date_in_full(words, *day)));
    }
    if (!problems.empty()) fail(FailureKind::usage, std::move(problems));
    if (day) event.day = iso_date(*day);
    event.instance = utf8::nfc(*report.item);
    return event;
}

const LivingPlan& plan_meant(
    const PlanProgressEvent& event, const std::vector<LivingPlan>& plans, const Words& words)
{
    const auto plan = std::ranges::find(plans, event.instance, &LivingPlan::instance);
    if (plan == plans.end()) {
        std::vector<std::string> known;
        for (const auto& one : plans) known.push_back(one.instance);
        if (const auto meant = did_you_mean(event.instance, known))
            fail(FailureKind::usage, "plans.no_plan_near", event.instance, *meant);
        fail(FailureKind::usage, "plans.no_plan", event.instance);
    }
    if (event.step == PlanStep::extended && !plan->due.empty() && event.day <= plan->due) {
        const auto due = parse_iso_date(plan->due);
        fail(FailureKind::usage, "plans.extended_no_further", due ? date_in_full(words, *due) : plan->due);
    }
    return *plan;
}

} // namespace tenken
