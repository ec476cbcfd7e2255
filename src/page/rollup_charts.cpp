#include "page/rollup_page_parts.hpp"
#include "rollup/score_lines.hpp"
#include "words/japanese_date.hpp"

namespace tenken {

namespace {

constexpr std::size_t most_lines = 5; // more departments than these are not told apart in a chart

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
        const auto now = latest.sections[i].value;
        const auto before = former == nullptr ? std::nullopt : section_score(*former, name.id);
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
    for (const auto& year : summary.years) {
        lines.steps.push_back(fiscal_year_in_full(words, year.year));
        whole.values.push_back(year.score);
    }
    lines.all.push_back(std::move(whole));
    auto departments = department_lines(summary.years);
    if (departments.size() > most_lines) return lines;
    for (auto& one : departments) lines.all.push_back({std::move(one.name), std::move(one.scores)});
    return lines;
}

} // namespace tenken
