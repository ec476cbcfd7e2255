#include "office/correspondence.hpp"

#include "formats/checklist/file.hpp"
#include "formats/workspace/file.hpp"
#include "office/report_file.hpp"
#include "office/settings.hpp"

namespace tenken {

GatheredCorrespondence gathered_correspondence(const WorkspaceFiles& files, const CorrespondenceOrder& order)
{
    auto workspace = find_workspace(files.folder);
    auto checklist = find_checklist(checklist_choice(std::nullopt, files, workspace));
    const Words words(report_language(order.language, checklist));
    Correspondence about;
    about.title = checklist.title;
    about.year = year_asked_for(order.year, year_inspected(workspace, order.today));
    about.date = order.today;
    about.workspace = workspace.value_or(Workspace{});
    return {std::move(about), std::move(workspace), std::move(checklist), words};
}

GatheredSheet sheet_for(
    const WorkspaceFiles& files, const GatheredCorrespondence& gathered, const std::string& department)
{
    SheetOrder order;
    order.department = department;
    order.year = gathered.about.year;
    order.today = gathered.about.date;
    order.language = gathered.words.language();
    return gathered_sheet(files, gathered.workspace, gathered.checklist, order);
}

} // namespace tenken
