#include "rollup/over_years.hpp"

#include "rollup/hints.hpp"
#include "rollup/trend.hpp"
#include "scoring/score.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tenken {

namespace {

bool is_answered(const DepartmentYear& department, std::size_t index)
{
    const auto& item = *department.items[index].item;
    return item.scored() && item.state == State::answered;
}

bool is_unchanged(const KeptItem& before, const KeptItem& after)
{
    return before.item->response.answer == after.item->response.answer &&
        before.item->counts == after.item->counts && before.words == after.words;
}

/// What is remembered of a department's items from year to year, one entry for each.
struct Memory {
    std::vector<std::set<int>> findings; ///< years at a finding level, this one among them
    std::vector<int> unchanged; ///< how many years on end the answer has been the same, this one among them
    std::vector<int> answered;  ///< how many years on end there has been a comparable answer
};

class Remembering {
public:
    void look_at(YearSummary& year, const YearSummary* before, const std::vector<Counterparts>& counterparts)
    {
        std::map<std::string, Memory> now;
        const auto earlier_reports = by_name(before);
        for (std::size_t i = 0; i < year.departments.size(); ++i) {
            auto& department = year.departments[i];
            const auto at = earlier_reports.find(department.department);
            const DepartmentYear* earlier = at == earlier_reports.end() ? nullptr : at->second;
            auto memory =
                remember(department, earlier, i < counterparts.size() ? counterparts[i] : Counterparts{});
            keep_finding_years(department, memory);
            find_year_before(department, before);
            if (const auto hint = hint_of(memory, i)) year.hints.unchanged.push_back(*hint);
            now.emplace(department.department, std::move(memory));
        }
        before_ = std::move(now);
    }

private:
    static std::map<std::string_view, const DepartmentYear*> by_name(const YearSummary* year)
    {
        std::map<std::string_view, const DepartmentYear*> reports;
        if (year == nullptr) return reports;
        for (const auto& department : year->departments) reports[department.department] = &department;
        return reports;
    }

    Memory remember(
        const DepartmentYear& department, const DepartmentYear* earlier, const Counterparts& counterparts)
    {
        const auto known = before_.find(department.department);
        const std::size_t count = department.items.size();
        Memory memory{std::vector<std::set<int>>(count), std::vector<int>(count), std::vector<int>(count)};
        for (std::size_t i = 0; i < count; ++i) {
            const auto& item = *department.items[i].item;
            const bool answered = is_answered(department, i);
            const bool linked = earlier != nullptr && known != before_.end() && i < counterparts.size() &&
                counterparts[i].has_value();
            if (linked) memory.findings[i] = known->second.findings[*counterparts[i]];
            if (is_finding(*department.frame, item)) memory.findings[i].insert(department.year);
            memory.answered[i] = memory.unchanged[i] = answered ? 1 : 0;
            const bool next_year = linked && earlier->year == department.year - 1;
            if (!answered || !next_year || !is_answered(*earlier, *counterparts[i])) continue;
            memory.answered[i] = known->second.answered[*counterparts[i]] + 1;
            if (is_unchanged(earlier->items[*counterparts[i]], department.items[i]))
                memory.unchanged[i] = known->second.unchanged[*counterparts[i]] + 1;
        }
        return memory;
    }

    static void keep_finding_years(DepartmentYear& department, Memory& memory)
    {
        for (std::size_t i = 0; i < department.items.size(); ++i) {
            auto& stated = department.finding_years[i];
            memory.findings[i].insert(stated.begin(), stated.end());
            stated.clear();
            if (!is_finding(*department.frame, *department.items[i].item)) continue;
            for (const int year : memory.findings[i]) {
                if (year < department.year) stated.push_back(year);
            }
        }
    }

    // A year that the rollup has, but not of this department, is a gap and no year without the finding.
    void find_year_before(DepartmentYear& department, const YearSummary* before)
    {
        auto& last = last_report_[department.department];
        const bool gap = before != nullptr && before->year == department.year - 1 && last < before->year;
        if (gap && last != 0) department.year_before = last;
        last = department.year;
    }

    static std::optional<Hints::Unchanged> hint_of(const Memory& memory, std::size_t index)
    {
        constexpr int years = 3;
        const auto lasting = [](int count) { return count >= years; };
        return unchanged_hint(index, static_cast<int>(std::ranges::count_if(memory.unchanged, lasting)),
            static_cast<int>(std::ranges::count_if(memory.answered, lasting)));
    }

    std::map<std::string, int> last_report_;
    std::map<std::string, Memory> before_; ///< by department, of the last year looked at
};

} // namespace

void add_over_years(Summary& summary)
{
    Remembering remembering;
    YearSummary* before = nullptr;
    for (auto& year : summary.years) {
        if (year.departments.empty()) continue;
        std::vector<Counterparts> counterparts;
        if (before != nullptr) summary.trends.push_back(trend_between(*before, year, counterparts));
        remembering.look_at(year, before, counterparts);
        before = &year;
    }
}

} // namespace tenken
