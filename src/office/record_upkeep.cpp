#include "office/record_upkeep.hpp"

#include "formats/disk/presence.hpp"
#include "formats/record/reading.hpp"
#include "formats/workspace/paths.hpp"
#include "model/conditions.hpp"
#include "scoring/assess.hpp"

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

/// The coordinating department's answers to those organisation items on whose answer other items hang, as far
/// as `own` does not hold them yet: with them in its record a department is asked what follows from them.
std::vector<AnswerEvent> shared_gates(
    const Checklist& checklist, const RecordState& own, const RecordState& coordinators)
{
    std::set<std::string_view> gates;
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) {
            if (item.when && item.scope != Scope::organisation) gates.merge(gates_of(*item.when));
        }
    }
    std::vector<AnswerEvent> events;
    for (const auto& gate : gates) {
        const auto* item = checklist.find_item(gate);
        if (item == nullptr || item->scope != Scope::organisation || !item->each.empty()) continue;
        const auto meaning = coordinators.meanings.find(gate);
        if (meaning == coordinators.meanings.end() || meaning->second != item->meaning) continue;
        const auto& theirs = coordinators.answers.responses.find(gate)->second;
        AnswerEvent event{std::string(gate), {}, item->meaning};
        event.response.answer = theirs.answer; // their notes and evidence stand in their own report
        if (event.response.answer && own.would_change(event)) events.push_back(std::move(event));
    }
    return events;
}

void add_shared(ServedAnswers& served, const Checklist& checklist, const AssessedItem& item)
{
    if (item.state == State::open) return;
    const auto& list = checklist.find_item(item_of(item.instance))->each;
    if (!list.empty() && subject_of(item.instance).empty()) return; // its list says that there is none
    ServedAnswer answer{item.state, {}};
    answer.response.answer = item.response.answer;
    answer.response.not_applicable = item.response.not_applicable;
    answer.response.reason = item.response.reason;
    answer.response.counts = item.counts;
    served.answers.emplace(item.instance, std::move(answer));
}

} // namespace

ServedAnswers served_answers(const Checklist& checklist, const Service& service, RecordState servers)
{
    if (servers.checklist.sha256 != checklist.sha256) servers.apply(change_of_checklist(servers, checklist));
    Circumstances circumstances;
    circumstances.department = servers.start.department;
    circumstances.coordinator = servers.terms.coordinator;
    const auto assessment = assess(checklist, servers.answers, circumstances);
    ServedAnswers served{service.by, servers.report_link, {}, {}};
    for (const auto& item : assessment.items) {
        const bool coordinated = answered_by_coordinator(assessment, item);
        if (!coordinated && is_shared(service, item.scope, item.tags)) add_shared(served, checklist, item);
    }
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) {
            const auto list = servers.answers.subjects.find(item.each);
            if (list != servers.answers.subjects.end() && is_shared(service, item.scope, item.tags))
                served.subjects.insert(*list);
        }
    }
    return served;
}

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
    const Settings& settings, const RecordsBeside& beside)
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
        if (!settings.terms->coordinator.empty() && beside.coordinators != nullptr)
            std::ranges::move(shared_gates(checklist, own, *beside.coordinators), std::back_inserter(events));
        if (!settings.terms->service.empty() && beside.servers != nullptr) {
            ServedEvent served{served_answers(checklist, settings.terms->service, *beside.servers)};
            if (own.would_change(served)) events.emplace_back(std::move(served));
        }
    }
    const RolesEvent roles{own.with_roles(settings.roles)};
    if (own.would_change(roles)) events.emplace_back(roles);
    return events;
}

void bring_up_to_date(
    RecordState& state, const Checklist& checklist, const Settings& settings, const RecordsBeside& beside)
{
    if (state.events == 0) state.answers.roles = settings.roles;
    for (const auto& event : upkeep(state, checklist, settings, beside)) state.apply(event);
}

RecordBeside read_beside(const WorkspaceFiles& files, int year, const std::string& department)
{
    RecordBeside record;
    if (department.empty()) return record;
    try {
        const auto path = record_path(files, year, department);
        if (is_there(path)) record.state = read_record(path).state;
    } catch (const Failure& failure) {
        record.problems = failure.problems();
    }
    return record;
}

BesideRecords records_beside(const WorkspaceFiles& files, int year, const InspectionTerms& terms)
{
    return {read_beside(files, year, terms.coordinator), read_beside(files, year, terms.service.by)};
}

std::optional<ServedEvent> served_to_take_in(
    const WorkspaceFiles& files, const Checklist& checklist, const RecordState& record)
{
    const auto& service = record.terms.service;
    const auto servers = read_beside(files, record.start.year, service.by);
    if (!servers.state) return std::nullopt;
    ServedEvent event{served_answers(checklist, service, *servers.state)};
    return record.would_change(event) ? std::optional(std::move(event)) : std::nullopt;
}

RecordState up_to_date_record(const WorkspaceFiles& files, const Checklist& checklist,
    const std::optional<Workspace>& workspace, const std::string& department, int year)
{
    auto state = read_beside(files, year, department).state.value_or(RecordState{});
    Settings settings;
    if (const auto* listed = workspace ? workspace->find_department(department) : nullptr)
        settings.roles = listed->roles;
    if (workspace) settings.terms = workspace->terms_for(department, year);
    const auto beside = records_beside(files, year, settings.terms.value_or(InspectionTerms{}));
    bring_up_to_date(state, checklist, settings, beside);
    return state;
}

} // namespace tenken
