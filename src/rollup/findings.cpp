#include "rollup/findings.hpp"

#include "rollup/standing.hpp"
#include "scoring/score.hpp"

#include <algorithm>
#include <set>

namespace tenken {

namespace {

std::optional<int> days_after(const std::string& due, Date today)
{
    const auto day = parse_iso_date(due);
    if (!day) return std::nullopt;
    const auto days = (std::chrono::sys_days(today) - std::chrono::sys_days(*day)).count();
    return days > 0 ? std::optional(static_cast<int>(days)) : std::nullopt;
}

void add_critical(YearSummary& year, std::size_t index)
{
    const auto& department = year.departments[index];
    for (const auto& kept : department.items) {
        if (kept.item->critical && is_finding(*department.frame, *kept.item))
            year.critical.push_back({index, kept.item});
        if (is_to_confirm(*kept.item)) year.to_confirm.push_back({index, kept.item});
    }
}

void add_plans(YearSummary& year, std::size_t index, Date today)
{
    const auto& department = year.departments[index];
    for (const auto& plan : department.plans)
        year.plans.push_back({index, &plan, days_after(plan.action.due, today)});
    for (const auto& plan : department.former_plans) year.former_plans.push_back({index, &plan});
    year.without_plan += department.findings - static_cast<int>(department.plans.size());
}

void add_repeated(YearSummary& year, std::size_t index)
{
    const auto& department = year.departments[index];
    for (std::size_t i = 0; i < department.items.size(); ++i) {
        const auto& years = department.finding_years[i];
        if (years.empty()) continue;
        const bool last_year = std::ranges::find(years, department.year_before) != years.end();
        year.repeated.push_back({{index, department.items[i].item}, years,
            last_year ? Repetition::continuing : Repetition::recurred});
    }
}

std::set<std::string_view> confirmed_obligations(const YearSummary& year)
{
    std::set<std::string_view> confirmed;
    for (const auto& department : year.departments) {
        for (const auto& kept : department.items) {
            if (kept.item->state != State::answered) continue;
            confirmed.insert(kept.item->covers.begin(), kept.item->covers.end());
        }
    }
    return confirmed;
}

void add_unconfirmed(YearSummary& year)
{
    std::map<std::string_view, std::vector<std::size_t>> open;
    for (std::size_t i = 0; i < year.departments.size(); ++i) {
        for (const auto& id : year.departments[i].unconfirmed) open[id].push_back(i);
    }
    const auto confirmed = confirmed_obligations(year);
    for (const auto& clause : year.frame->policy.clauses) {
        for (const auto& obligation : clause.obligations) {
            const bool everywhere = !confirmed.contains(obligation.id);
            const auto at = open.find(obligation.id);
            if (!everywhere && at == open.end()) continue;
            year.unconfirmed.push_back(
                {&obligation, &clause, everywhere, everywhere ? std::vector<std::size_t>{} : at->second});
        }
    }
}

} // namespace

void add_findings(YearSummary& year, Date today)
{
    for (std::size_t i = 0; i < year.departments.size(); ++i) {
        add_critical(year, i);
        add_plans(year, i, today);
        add_repeated(year, i);
    }
    std::ranges::stable_sort(year.plans, [](const PlanOfDepartment& a, const PlanOfDepartment& b) {
        const auto& due = a.plan->action.due;
        const auto& other = b.plan->action.due;
        return due.empty() != other.empty() ? other.empty() : due < other;
    });
    if (year.frame) add_unconfirmed(year);
}

} // namespace tenken
