#include "model/workspace.hpp"

#include <algorithm>

namespace tenken {

const WorkspaceDepartment* Workspace::find_department(std::string_view name) const
{
    const auto at = std::ranges::find(departments, name, &WorkspaceDepartment::name);
    return at == departments.end() ? nullptr : &*at;
}

const WorkspaceYear* Workspace::find_year(int year) const
{
    const auto at = years.find(year);
    return at == years.end() ? nullptr : &at->second;
}

std::string Workspace::coordinator_for(std::string_view department) const
{
    return department == coordinator ? std::string() : coordinator;
}

InspectionTerms Workspace::terms_for(std::string_view department, int year) const
{
    InspectionTerms terms;
    terms.organisation = organisation;
    terms.coordinator = coordinator_for(department);
    if (const auto* listed = find_department(department)) terms.staff = listed->staff.value_or(0);
    if (const auto* dates = find_year(year)) {
        terms.period_from = dates->from;
        terms.period_to = dates->to;
        terms.reference_date = dates->reference_date;
    }
    return terms;
}

} // namespace tenken
