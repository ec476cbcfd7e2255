#include "page/rollup_page_parts.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <set>

namespace tenken {

namespace {

constexpr std::size_t most_lines = 5; // more departments than these are not told apart in a chart

std::optional<Exact> score_of_section(const YearSummary& year, const std::string& id)
{
    for (std::size_t i = 0; i < year.section_names.size(); ++i) {
        if (year.section_names[i].id == id) return year.sections[i].tally.percent();
    }
    return std::nullopt;
}

std::optional<Exact> score_of_department(const YearSummary& year, const std::string& name)
{
    const auto at = std::ranges::find(year.departments, name, &DepartmentYear::department);
    return at == year.departments.end() ? std::nullopt : at->score;
}

} // namespace

page::Bars sections_bars(const Summary& summary, std::size_t year, const Words& words)
{
    const auto& latest = summary.years[year];
    const auto* former = year > 0 ? &summary.years[year - 1] : nullptr;
    page::Bars bars{fiscal_year_in_full(words, latest.year),
        former == nullptr ? std::string() : fiscal_year_in_full(words, former->year),
        words("rollup.mark.nothing"), {}};
    for (std::size_t i = 0; i < latest.section_names.size(); ++i) {
        const auto& name = latest.section_names[i];
        const auto now = latest.sections[i].tally.percent();
        const auto before = former == nullptr ? std::nullopt : score_of_section(*former, name.id);
        if (!now && !before) continue;
        bars.all.push_back({name.clause.empty() ? name.title : name.clause + " " + name.title, now, before});
    }
    return bars;
}

page::Curves years_lines(const Summary& summary, const Words& words)
{
    page::Curves lines;
    lines.title = words("rollup.t.trend");
    lines.names_title = words("rollup.t.department");
    lines.none = words("rollup.mark.nothing");
    page::Curves::Line whole{words("rollup.t.whole"), {}};
    std::set<std::string> names;
    for (const auto& year : summary.years) {
        lines.steps.push_back(fiscal_year_in_full(words, year.year));
        whole.values.push_back(year.score);
        for (const auto& department : year.departments) names.insert(department.department);
    }
    lines.all.push_back(std::move(whole));
    if (names.size() > most_lines) return lines;
    for (const auto& name : names) {
        page::Curves::Line line{name, {}};
        for (const auto& year : summary.years) line.values.push_back(score_of_department(year, name));
        lines.all.push_back(std::move(line));
    }
    return lines;
}

} // namespace tenken
