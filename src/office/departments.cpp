#include "office/departments.hpp"

#include "base/folded_name.hpp"
#include "base/joined.hpp"
#include "base/suggestion.hpp"
#include "formats/workspace/paths.hpp"
#include "words/japanese_date.hpp"

namespace tenken {

std::vector<std::string> known_departments(
    const WorkspaceFiles& files, const std::optional<Workspace>& workspace, int year)
{
    std::vector<std::string> known;
    if (workspace) {
        for (const auto& department : workspace->departments) known.push_back(department.name);
    }
    for (const auto& name : YearFolder(files, year).departments()) {
        if (find_same_name(known, name) == nullptr) known.push_back(name);
    }
    return known;
}

Problem unknown_department(
    const std::string& typed, const std::vector<std::string>& known, const Words& words, int year)
{
    if (const auto meant = did_you_mean(typed, known))
        return problem("hand_in.unknown_department.near", typed, *meant);
    if (known.empty()) return problem("hand_in.no_departments", fiscal_year_in_full(words, year));
    return problem("hand_in.unknown_department", typed, joined(known, " "));
}

} // namespace tenken
