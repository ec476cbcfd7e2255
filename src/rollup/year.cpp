#include "rollup/year.hpp"

#include "scoring/score.hpp"

#include <algorithm>
#include <set>

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

// By section the worst that any department has; nothing where nothing applies anywhere.
std::map<std::string_view, Result> worst_results(const std::vector<DepartmentYear>& departments)
{
    std::map<std::string_view, Result> worst;
    for (const auto& department : departments) {
        for (std::size_t i = 0; i < department.sections.size(); ++i) {
            const auto& result = department.sections[i].result;
            if (!result) continue;
            const auto at = worst.try_emplace(department.frame->sections[i].id, *result).first;
            at->second = std::min(at->second, *result);
        }
    }
    return worst;
}

/// The sums of a department, of all its items and by section.
struct DepartmentSums {
    Tally whole;
    std::vector<Tally> sections;
};

DepartmentSums sums_of_department(const DepartmentYear& department)
{
    DepartmentSums sums{department.tally, {}};
    sums.sections.reserve(department.sections.size());
    for (const auto& section : department.sections) sums.sections.push_back(section.tally);
    return sums;
}

// As if each item that does not apply stood at the lowest points of its scale.
DepartmentSums with_unmet(DepartmentSums sums, const DepartmentYear& department)
{
    const auto& frame = *department.frame;
    for (const auto* item : department.items) {
        const Scale* scale = item->state == State::not_applicable ? frame.find_scale(item->scale) : nullptr;
        if (scale == nullptr) continue;
        Tally by{item->weight * scale->lowest(), item->weight * scale->highest(), 1, 1};
        Tally own;
        own.add(frame, *item);
        by -= own;
        sums.whole += by;
        for (std::size_t i = 0; i < sums.sections.size(); ++i) {
            if (frame.sections[i].id == item->section) sums.sections[i] += by;
        }
    }
    return sums;
}

void add_figures(YearSummary& year)
{
    Pool all;
    Pool unmet;
    for (const auto* department : usual_first(year)) {
        auto sums = sums_of_department(*department);
        all.add(*department->frame, sums.whole, sums.sections);
        sums = with_unmet(std::move(sums), *department);
        unmet.add(*department->frame, sums.whole, sums.sections);
        year.not_applicable.items += department->not_applicable.items;
        year.not_applicable.weight += department->not_applicable.weight;
    }
    year.score = all.value();
    year.tally = all.tally();
    year.not_applicable.if_unmet = unmet.value();
    year.section_names = all.sections();
    const auto worst = worst_results(year.departments);
    for (const auto& section : year.section_names) {
        const auto tally = all.of_section(section.id);
        const auto at = worst.find(section.id);
        year.sections.push_back({section.id, tally, tally.percent(),
            at == worst.end() ? std::nullopt : std::optional(at->second)});
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

void Pool::add(const Assessment& rules, const Tally& whole, std::span<const Tally> sections)
{
    if (!rules_) rules_ = rules.scoring;
    tally_ += whole;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const auto [at, added] = tallies_.try_emplace(rules.sections[i].id);
        if (added) sections_.push_back(rules.sections[i]);
        at->second += sections[i];
    }
}

std::optional<Exact> Pool::value() const
{
    if (!rules_) return std::nullopt;
    std::vector<Tally> sums;
    sums.reserve(sections_.size());
    for (const auto& section : sections_) sums.push_back(of_section(section.id));
    return score_of(*rules_, tally_, sections_, sums);
}

Tally Pool::of_section(const std::string& id) const
{
    const auto at = tallies_.find(id);
    return at == tallies_.end() ? Tally{} : at->second;
}

YearSummary year_summary(
    int number, std::vector<DepartmentYear> departments, const std::vector<std::string>& expected)
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
    year.hints = hints_of(year.departments);
    return year;
}

} // namespace tenken
