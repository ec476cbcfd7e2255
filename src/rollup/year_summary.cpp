#include "rollup/year_summary.hpp"

#include "rollup/hints.hpp"
#include "rollup/item_rates.hpp"
#include "rollup/kept_report.hpp"
#include "rollup/pool.hpp"

#include <algorithm>

namespace tenken {

namespace {

// The frame of most departments; among equally many that of the first.
std::shared_ptr<const Assessment> usual_frame(const std::vector<DepartmentYear>& departments)
{
    std::map<const Assessment*, int> counts;
    for (const auto& department : departments) ++counts[department.frame.get()];
    std::shared_ptr<const Assessment> usual;
    int most = 0;
    for (const auto& department : departments) {
        const int count = counts[department.frame.get()];
        if (count <= most) continue;
        most = count;
        usual = department.frame;
    }
    return usual;
}

// What most reports are of comes first: its rules and sections are those of the whole.
std::vector<const DepartmentYear*> usual_first(const YearSummary& year)
{
    std::vector<const DepartmentYear*> order;
    for (const bool usual : {true, false}) {
        for (const auto& department : year.departments) {
            if ((department.frame == year.frame) == usual) order.push_back(&department);
        }
    }
    return order;
}

// The worst that any department has; nothing where nothing applies anywhere.
std::optional<Result> worst_result(const std::vector<DepartmentYear>& departments, const std::string& section)
{
    std::optional<Result> worst;
    for (const auto& department : departments) {
        const auto at = std::ranges::find(department.sections, section, &SectionFigures::id);
        if (at == department.sections.end() || !at->result) continue;
        worst = worst ? std::min(*worst, *at->result) : *at->result;
    }
    return worst;
}

void add_figures(YearSummary& year)
{
    Pool all;
    Pool unmet;
    for (const auto* department : usual_first(year)) {
        const auto assessment = expanded(*department);
        all.add(assessment);
        unmet.add(with_not_applicable_unmet(assessment));
        year.not_applicable.items += department->not_applicable.items;
        year.not_applicable.weight += department->not_applicable.weight;
    }
    year.score = all.value();
    year.tally = all.tally();
    year.not_applicable.if_unmet = unmet.value();
    year.section_names = all.sections();
    for (const auto& section : year.section_names) {
        const auto tally = all.of_section(section.id);
        year.sections.push_back(
            {section.id, tally, tally.percent(), worst_result(year.departments, section.id)});
    }
}

void add_mean(YearSummary& year)
{
    Exact sum;
    for (const auto& department : year.departments) {
        if (!department.score) continue;
        sum += *department.score;
        ++year.mean_of;
    }
    if (year.mean_of > 0) year.mean = sum / year.mean_of;
}

void count_departments(YearSummary& year, const std::vector<std::string>& expected)
{
    year.expected = static_cast<int>(expected.size());
    std::set<std::string_view> there;
    for (const auto& department : year.departments) there.insert(department.department);
    for (const auto& name : expected) {
        if (there.contains(name))
            ++year.submitted;
        else
            year.missing.push_back(name);
    }
}

} // namespace

YearSummary year_summary(int number, std::vector<DepartmentYear> departments,
    const std::vector<std::string>& expected, const KeptItems& kept)
{
    YearSummary year;
    year.year = number;
    year.departments = std::move(departments);
    year.frame = usual_frame(year.departments);
    count_departments(year, expected);
    add_figures(year);
    add_mean(year);
    year.items = item_rates(year.departments);
    year.reach = reach_of(year.items);
    year.most_failed = most_failed(year.items);
    year.spread = worth_spreading(year.items);
    year.hints = hints_of(year.departments, kept);
    return year;
}

} // namespace tenken
