#include "rollup/public_summary.hpp"

#include "scoring/score.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace tenken {

namespace {

/// The day that all departments state; nothing where they differ.
std::optional<Date> common_day(const YearSummary& year, std::string DepartmentYear::*member)
{
    std::set<std::string_view> days;
    for (const auto& department : year.departments) days.insert(department.*member);
    return days.size() == 1 ? parse_iso_date(*days.begin()) : std::nullopt;
}

Movement movement_of(const Summary& summary, int year)
{
    const auto trend = std::ranges::find(summary.trends, year, &YearTrend::after);
    if (trend == summary.trends.end() || trend->before != year - 1) return Movement::unknown;
    const auto& like = trend->like_for_like;
    if (!like.before || !like.after) return Movement::unknown;
    const auto change = like.after->rounded_value() - like.before->rounded_value();
    if (change >= Exact(movement_worth_a_word)) return Movement::better;
    if (change <= Exact(-movement_worth_a_word)) return Movement::worse;
    return Movement::alike;
}

std::optional<std::size_t> shipped_section(
    const Checklist& shipped, const Assessment& frame, const AssessedSection& section)
{
    if (frame.checklist.id != shipped.id) return std::nullopt;
    const auto at = std::ranges::find_if(shipped.sections,
        [&](const Section& one) { return one.id == section.id && one.title == section.title; });
    if (at == shipped.sections.end()) return std::nullopt;
    return static_cast<std::size_t>(at - shipped.sections.begin());
}

/// Points and highest points of a section's items that enough departments answered.
class SectionSums {
public:
    explicit SectionSums(const YearSummary& year, int fewest)
    {
        std::set<std::string_view> enough;
        for (const auto& item : year.items) {
            if (static_cast<int>(item.asked) >= fewest) enough.insert(item.id);
        }
        for (const auto& department : year.departments) {
            for (const auto* item : department.items) {
                const auto own = item_score(*department.frame, *item);
                if (!own || !enough.contains(item_of(item->instance))) continue;
                auto& sum = sums_[item->section];
                sum.points += own->points;
                sum.max += own->max;
            }
        }
    }

    [[nodiscard]] std::optional<Exact> percent(std::string_view section) const
    {
        const auto at = sums_.find(section);
        if (at == sums_.end() || at->second.max.is_zero()) return std::nullopt;
        return at->second.points / at->second.max * 100;
    }

private:
    struct Sum {
        Exact points = 0;
        Exact max = 0;
    };
    std::map<std::string_view, Sum> sums_;
};

std::vector<PublicSection> sections_of(const YearSummary& year, const Checklist& shipped, int fewest)
{
    const SectionSums sums(year, fewest);
    std::vector<PublicSection> sections;
    for (std::size_t i = 0; i < year.section_names.size(); ++i) {
        const auto& name = year.section_names[i];
        auto score = sums.percent(name.id);
        if (score) sections.push_back({i + 1, shipped_section(shipped, *year.frame, name), std::move(score)});
    }
    return sections;
}

} // namespace

PublicSummary public_summary(
    const Summary& summary, std::size_t year, const Checklist& shipped, bool allow_small)
{
    const auto& all = summary.years.at(year);
    PublicSummary result;
    result.year = all.year;
    result.period_from = common_day(all, &DepartmentYear::period_from);
    result.period_to = common_day(all, &DepartmentYear::period_to);
    result.reference_date = common_day(all, &DepartmentYear::reference_date);
    result.expected = all.expected;
    result.counted = all.submitted;
    result.questions = static_cast<int>(all.items.size());
    for (const auto& department : all.departments) {
        result.individuals = result.individuals || department.respondents > 0;
        if (department.audit != nullptr) result.audited += counts_of(*department.audit).given;
    }
    result.movement = movement_of(summary, all.year);
    for (const auto& one : all.former_plans) {
        result.former_plans += static_cast<int>(one.plan->outcome != PlanOutcome::not_needed);
        result.former_plans_done += static_cast<int>(one.plan->outcome == PlanOutcome::done);
    }
    result.plans = static_cast<int>(all.plans.size());
    const auto departments = static_cast<int>(all.departments.size());
    if (departments == 0 || (departments < fewest_published && !allow_small)) return result;
    result.score = all.score;
    result.sections = sections_of(all, shipped, allow_small ? 1 : fewest_published);
    const auto shown_small = [&](const ItemRate& item) {
        return item.asked > 0 && item.asked < fewest_published;
    };
    result.small =
        departments < fewest_published || (allow_small && std::ranges::any_of(all.items, shown_small));
    return result;
}

} // namespace tenken
