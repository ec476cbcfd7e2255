#include "office/record_upkeep.hpp"

#include "formats/disk/presence.hpp"
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
        return is_there(path) ? read_record(path).state : RecordState{};
    } catch (const Failure&) {
        return {};
    }
}

} // namespace

void bring_up_to_date(
    RecordState& state, const Checklist& checklist, const Settings& settings, const RecordState* coordinators)
{
    if (state.checklist.sha256 != checklist.sha256) state.apply(change_of_checklist(state, checklist));
    if (state.events == 0)
        state.answers.roles = settings.roles;
    else
        state.apply(RolesEvent{settings.roles});
    if (!settings.terms) return;
    state.apply(WorkspaceEvent{*settings.terms});
    if (state.terms.coordinator.empty() || coordinators == nullptr) return;
    for (const auto& event : shared_gates(checklist, state, *coordinators)) state.apply(event);
}

RecordState up_to_date_record(const std::filesystem::path& folder, const Checklist& checklist,
    const std::optional<Workspace>& workspace, const std::string& department, int year)
{
    auto state = state_of(folder, year, department);
    const auto coordinator = workspace ? workspace->coordinator_for(department) : std::string();
    const auto coordinators = coordinator.empty() ? RecordState{} : state_of(folder, year, coordinator);
    Settings settings;
    if (const auto* listed = workspace ? workspace->find_department(department) : nullptr)
        settings.roles = listed->roles;
    if (workspace) settings.terms = workspace->terms_for(department, year);
    bring_up_to_date(state, checklist, settings, coordinator.empty() ? nullptr : &coordinators);
    return state;
}

} // namespace tenken
