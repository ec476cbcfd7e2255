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

} // namespace tenken
