#include "base/date.hpp"
#include "check/plausibility_limits.hpp"
#include "check/plausibility_rules.hpp"
#include "scoring/exceptions.hpp"
#include "scoring/score.hpp"

#include <algorithm>
#include <map>

namespace tenken::plausibility {

namespace {

// ISO dates sort as text.

std::string first_day_of(int year) { return year_digits(year) + "-04-01"; }
std::string last_day_of(int year) { return year_digits(year + 1) + "-03-31"; }

/// Findings with a plan, or with what there is of one.
Items planned(const Assessment& report)
{
    return own_items(report,
        [&](const AssessedItem& item) { return is_finding(report, item) && !item.response.action.empty(); });
}

Items planned_with_day(const Assessment& report)
{
    auto plans = planned(report);
    std::erase_if(plans, [](const auto* item) { return item->response.action.due.empty(); });
    return plans;
}

/// The first day about which a question can ask: of the period inspected, or of the fiscal year; or the day a year before
/// the report, whichever is earlier.
std::string first_day_asked_about(const Circumstances& circumstances)
{
    std::string first =
        circumstances.period_from.empty() ? first_day_of(circumstances.year) : circumstances.period_from;
    const auto reported = parse_iso_date(circumstances.date);
    if (!reported) return first;
    auto before = *reported - asked_about;
    if (!before.ok()) before = before.year() / before.month() / std::chrono::last;
    return std::min(first, iso_date(before));
}

} // namespace

Found plans_without_end(const PlausibilityGrounds& grounds)
{
    const auto plans = planned(grounds.report);
    Items endless;
    std::ranges::copy_if(plans, std::back_inserter(endless),
        [](const auto* item) { return item->response.action.due.empty(); });
    if (endless.empty()) return std::nullopt;
    return Hint{{}, {number("without", endless.size()), number("of", plans.size())}, ids_of(endless)};
}

Found plans_beyond(const PlausibilityGrounds& grounds)
{
    const auto& who = grounds.report.circumstances;
    const auto last = last_day_of(who.year + years_of_plans - 1);
    Items beyond;
    std::size_t past = 0;
    for (const auto* item : planned_with_day(grounds.report)) {
        const auto& due = item->response.action.due;
        if (due >= who.date && due <= last) continue;
        if (due < who.date) ++past;
        beyond.push_back(item);
    }
    if (beyond.empty()) return std::nullopt;
    return Hint{{},
        {number("past", past), number("late", beyond.size() - past), day("report", who.date),
            day("last", last)},
        ids_of(beyond)};
}

Found plans_on_one_day(const PlausibilityGrounds& grounds)
{
    const auto plans = planned_with_day(grounds.report);
    std::map<std::string, Items> by_day;
    for (const auto* item : plans) by_day[item->response.action.due].push_back(item);
    const auto most = std::ranges::max_element(by_day, {}, [](const auto& one) { return one.second.size(); });
    if (plans.size() < least_plans || !reaches(most->second.size(), plans.size(), one_day_share))
        return std::nullopt;
    return Hint{{},
        {number("same", most->second.size()), number("of", plans.size()), day("day", most->first)},
        ids_of(most->second)};
}

Found long_exceptions(const PlausibilityGrounds& grounds)
{
    const auto& report = grounds.report;
    const auto lasting = own_items(
        report, [&](const AssessedItem& item) { return exception_year(report, item) >= long_exception; });
    if (lasting.empty()) return std::nullopt;
    return Hint{{}, {number("exceptions", lasting.size())}, ids_of(lasting)};
}

Found days_beyond(const PlausibilityGrounds& grounds)
{
    const auto& who = grounds.report.circumstances;
    const auto first = first_day_asked_about(who);
    Items beyond;
    for (const auto& item : grounds.report.items) {
        if (item.type != ItemType::date || item.state != State::answered || !item.response.answer) continue;
        if (answered_elsewhere(grounds.report, item)) continue;
        const auto* given = std::get_if<std::string>(&*item.response.answer);
        if (given != nullptr && parse_iso_date(*given) && (*given < first || *given > who.date))
            beyond.push_back(&item);
    }
    if (beyond.empty()) return std::nullopt;
    return Hint{{}, {number("days", beyond.size()), day("from", first), day("to", who.date)}, ids_of(beyond)};
}

Found report_beyond_year(const PlausibilityGrounds& grounds)
{
    const auto& who = grounds.report.circumstances;
    const auto reported = parse_iso_date(who.date);
    if (!reported) return std::nullopt;
    const std::chrono::year_month_day last =
        std::chrono::year(who.year + 1) / std::chrono::month(last_month_of_inspection) / std::chrono::last;
    if (who.date >= first_day_of(who.year) && *reported <= last) return std::nullopt;
    return Hint{
        {}, {day("report", who.date), day("from", first_day_of(who.year)), day("to", iso_date(last))}, {}};
}

} // namespace tenken::plausibility
