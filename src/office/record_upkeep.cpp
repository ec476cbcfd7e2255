#include "office/record_upkeep.hpp"

#include "formats/record/reading.hpp"
#include "formats/workspace/paths.hpp"
#include "office/checklist_change.hpp"
#include "office/shared_gates.hpp"

namespace tenken {

namespace {

RecordState state_of(const std::filesystem::path& folder, int year, const std::string& department)
{
    try {
        const auto path = record_path(folder, year, department);
        std::error_code unknown;
        return std::filesystem::exists(path, unknown) ? read_record(path).state : RecordState{};
    } catch (const Failure&) {
        return {};
    }
}

} // namespace

void bring_up_to_date(RecordState& state, const Checklist& checklist,
    const std::optional<Workspace>& workspace, const std::string& department, int year,
    const RecordState* coordinators)
{
    if (state.checklist.sha256 != checklist.sha256) state.apply(change_of_checklist(state, checklist));
    const auto* listed = workspace ? workspace->find_department(department) : nullptr;
    const auto roles = listed == nullptr ? std::vector<std::string>{} : listed->roles;
    if (state.events == 0)
        state.answers.roles = roles;
    else
        state.apply(RolesEvent{roles});
    if (!workspace) return;
    state.apply(WorkspaceEvent{workspace->terms_for(department, year)});
    if (state.terms.coordinator.empty() || coordinators == nullptr) return;
    for (const auto& event : shared_gates(checklist, state, *coordinators)) state.apply(event);
}

RecordState up_to_date_record(const std::filesystem::path& folder, const Checklist& checklist,
    const std::optional<Workspace>& workspace, const std::string& department, int year)
{
    auto state = state_of(folder, year, department);
    const auto coordinator = workspace ? workspace->coordinator_for(department) : std::string();
    const auto coordinators = coordinator.empty() ? RecordState{} : state_of(folder, year, coordinator);
    bring_up_to_date(
        state, checklist, workspace, department, year, coordinator.empty() ? nullptr : &coordinators);
    return state;
}

} // namespace tenken
