#include "office/record_upkeep.hpp"

#include "formats/disk/presence.hpp"
#include "formats/record/reading.hpp"
#include "formats/workspace/paths.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>

namespace tenken {

namespace {

/// The one item that continues `former` and nothing else; null where there is none, or several.
const Item* only_successor(const Checklist& checklist, std::string_view former)
{
    const Item* found = nullptr;
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) {
            for (const auto& replaced : item.replaces) {
                if (replaced != former) continue;
                if (found != nullptr || item.replaces.size() != 1) return nullptr;
                found = &item;
            }
        }
    }
    return found;
}

void add_gates(std::set<std::string>& gates, const Condition& condition)
{
    if (condition.kind == Condition::Kind::is) gates.insert(condition.item);
    for (const auto& part : condition.parts) add_gates(gates, part);
}

/// The coordinating department's answers to those organisation items on whose answer other items hang, as far
/// as `own` does not hold them yet: with them in its record a department is asked what follows from them.
std::vector<AnswerEvent> shared_gates(
    const Checklist& checklist, const RecordState& own, const RecordState& coordinators)
{
    std::set<std::string> gates;
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) {
            if (item.when && item.scope != Scope::organisation) add_gates(gates, *item.when);
        }
    }
    std::vector<AnswerEvent> events;
    for (const auto& gate : gates) {
        const auto* item = checklist.find_item(gate);
        if (item == nullptr || item->scope != Scope::organisation || !item->each.empty()) continue;
        const auto meaning = coordinators.meanings.find(gate);
        if (meaning == coordinators.meanings.end() || meaning->second != item->meaning) continue;
        const auto& theirs = coordinators.answers.responses.at(gate);
        AnswerEvent event{gate, {}, item->meaning};
        event.response.answer = theirs.answer; // their notes and evidence stand in their own report
        if (event.response.answer && own.would_change(event)) events.push_back(std::move(event));
    }
    return events;
}

} // namespace

ChecklistChangedEvent change_of_checklist(const RecordState& state, const Checklist& checklist)
{
    ChecklistChangedEvent event{{checklist.id, checklist.edition, checklist.title, checklist.sha256}, {}, {}};
    for (const auto& [instance, meaning] : state.meanings) {
        const auto end = instance.find('@');
        const std::string former = instance.substr(0, end);
        const std::string subject = end == std::string::npos ? "" : instance.substr(end + 1);
        if (const auto* item = checklist.find_item(former)) {
            if (item->meaning != meaning) event.asked_again.push_back(instance);
            continue;
        }
        const auto* successor = only_successor(checklist, former);
        if (successor == nullptr || successor->meaning != meaning) continue;
        const auto continued = instance_id(successor->id, subject);
        if (state.answers.find(continued) == nullptr) event.continued.emplace(instance, continued);
    }
    return event;
}

std::vector<RecordEvent> upkeep(const RecordState& state, const Checklist& checklist,
    const Settings& settings, const RecordState* coordinators)
{
    std::vector<RecordEvent> events;
    std::optional<RecordState> changed;
    if (state.checklist.sha256 != checklist.sha256) {
        events.emplace_back(change_of_checklist(state, checklist));
        changed = state;
        changed->apply(events.back());
    }
    const auto& own = changed ? *changed : state;
    if (settings.terms) {
        if (own.terms != *settings.terms) events.emplace_back(WorkspaceEvent{*settings.terms});
        if (!settings.terms->coordinator.empty() && coordinators != nullptr)
            std::ranges::move(shared_gates(checklist, own, *coordinators), std::back_inserter(events));
    }
    const RolesEvent roles{own.with_roles(settings.roles)};
    if (own.would_change(roles)) events.emplace_back(roles);
    return events;
}

void bring_up_to_date(
    RecordState& state, const Checklist& checklist, const Settings& settings, const RecordState* coordinators)
{
    if (state.events == 0) state.answers.roles = settings.roles;
    for (const auto& event : upkeep(state, checklist, settings, coordinators)) state.apply(event);
}

RecordBeside read_beside(const std::filesystem::path& folder, int year, const std::string& department)
{
    RecordBeside record;
    if (department.empty()) return record;
    try {
        const auto path = record_path(folder, year, department);
        if (is_there(path)) record.state = read_record(path).state;
    } catch (const Failure& failure) {
        record.problems = failure.problems();
    }
    return record;
}

RecordState up_to_date_record(const std::filesystem::path& folder, const Checklist& checklist,
    const std::optional<Workspace>& workspace, const std::string& department, int year)
{
    auto state = read_beside(folder, year, department).state.value_or(RecordState{});
    Settings settings;
    if (const auto* listed = workspace ? workspace->find_department(department) : nullptr)
        settings.roles = listed->roles;
    if (workspace) settings.terms = workspace->terms_for(department, year);
    const auto coordinators =
        workspace ? read_beside(folder, year, workspace->coordinator_for(department)) : RecordBeside{};
    bring_up_to_date(state, checklist, settings, coordinators.state ? &*coordinators.state : nullptr);
    return state;
}

} // namespace tenken
