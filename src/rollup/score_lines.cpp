#include "rollup/score_lines.hpp"

#include <algorithm>
#include <set>

namespace tenken {

std::optional<Exact> section_score(const YearSummary& year, std::string_view id)
{
    const auto at = std::ranges::find(year.section_names, id, &AssessedSection::id);
    if (at == year.section_names.end()) return std::nullopt;
    return year.sections[static_cast<std::size_t>(at - year.section_names.begin())].value;
}

std::vector<ScoreLine> department_lines(const YearSummaries& years)
{
    std::vector<ScoreLine> lines;
    std::set<const DepartmentYear*> drawn;
    for (std::size_t last = years.size(); last-- > 0;) {
        for (const auto& newest : years[last].departments) {
            if (drawn.contains(&newest)) continue;
            ScoreLine line{newest.department, std::vector<std::optional<Exact>>(years.size())};
            std::string name = newest.department;
            for (std::size_t i = last + 1; i-- > 0;) {
                const auto& departments = years[i].departments;
                const auto at = std::ranges::find(departments, name, &DepartmentYear::department);
                if (at == departments.end()) continue;
                drawn.insert(&*at);
                line.scores[i] = at->score;
                if (!at->name_before.empty()) name = at->name_before;
            }
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

} // namespace tenken
