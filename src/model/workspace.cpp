#include "model/workspace.hpp"

#include "base/folded_name.hpp"

#include <algorithm>
#include <set>

namespace tenken {

void Workspace::index_names()
{
    by_name = {};
    for (std::size_t i = 0; i < departments.size(); ++i)
        by_name.departments.emplace(folded_name(departments[i].name), i);
    for (std::size_t i = 0; i < gaps.size(); ++i)
        by_name.gaps[gaps[i].year].emplace(folded_name(gaps[i].department), i);
    by_name.gaps_known = gaps.size();
}

const WorkspaceDepartment* Workspace::find_department(std::string_view name) const
{
    if (!departments.empty() && by_name.departments.size() == departments.size()) {
        const auto known = by_name.departments.find(folded_name(name));
        return known == by_name.departments.end() ? nullptr : &departments[known->second];
    }
    auto at = std::ranges::find(departments, name, &WorkspaceDepartment::name);
    if (at == departments.end())
        at = std::ranges::find_if(
            departments, [&](const WorkspaceDepartment& one) { return same_name(one.name, name); });
    return at == departments.end() ? nullptr : &*at;
}

const WorkspaceYear* Workspace::find_year(int year) const
{
    const auto at = years.find(year);
    return at == years.end() ? nullptr : &at->second;
}

const WorkspaceChecklist* Workspace::find_checklist(std::string_view name) const
{
    const auto at = std::ranges::find(checklists, name, &WorkspaceChecklist::name);
    return at == checklists.end() ? nullptr : &*at;
}

const WorkspaceGap* Workspace::find_gap(int year, std::string_view department) const
{
    if (!gaps.empty() && by_name.gaps_known == gaps.size()) {
        const auto in_year = by_name.gaps.find(year);
        if (in_year == by_name.gaps.end()) return nullptr;
        auto known = in_year->second.find(folded_name(department));
        if (known == in_year->second.end()) known = in_year->second.find("");
        return known == in_year->second.end() ? nullptr : &gaps[known->second];
    }
    const auto of = [&](std::string_view whose) {
        return std::ranges::find_if(gaps,
            [&](const WorkspaceGap& gap) { return gap.year == year && same_name(gap.department, whose); });
    };
    auto at = of(department);
    if (at == gaps.end()) at = of("");
    return at == gaps.end() ? nullptr : &*at;
}

std::vector<std::string> Workspace::names_in(std::string_view department, int year) const
{
    const auto* listed = find_department(department);
    if (listed == nullptr) return {std::string(department)};
    if (listed->succeeds.empty() || year >= listed->from) return {listed->name};
    std::vector<std::string> names;
    for (const auto& former : listed->succeeds) {
        for (auto& name : names_in(former, year)) names.push_back(std::move(name));
    }
    return names;
}

std::vector<std::string> Workspace::departments_in(int year) const
{
    std::set<std::string> passed_over; // folded names: succeeded, or there already
    for (const auto& one : departments) {
        if (year < one.from) continue;
        for (const auto& former : one.succeeds) passed_over.insert(folded_name(former));
    }
    std::vector<std::string> there;
    for (const auto& one : departments) {
        for (auto& name : names_in(one.name, year)) {
            if (passed_over.insert(folded_name(name)).second) there.push_back(std::move(name));
        }
    }
    return there;
}

std::string Workspace::coordinator_for(std::string_view department) const
{
    return same_name(department, coordinator) ? std::string() : coordinator;
}

InspectionTerms Workspace::terms_for(std::string_view department, int year) const
{
    const auto* listed = find_department(department);
    return terms_of(
        listed != nullptr ? *listed : WorkspaceDepartment{std::string(department), {}, {}, {}}, year);
}

InspectionTerms Workspace::terms_of(const WorkspaceDepartment& department, int year) const
{
    InspectionTerms terms;
    terms.organisation = organisation;
    terms.coordinator = coordinator_for(department.name);
    terms.staff = department.staff.value_or(0);
    if (const auto* dates = find_year(year)) {
        terms.period_from = dates->from;
        terms.period_to = dates->to;
        terms.reference_date = dates->reference_date;
    }
    terms.ciso = ciso;
    terms.form = form;
    terms.service = department.service;
    return terms;
}

} // namespace tenken
