#include "office/shared_gates.hpp"

#include <set>
#include <string>

namespace tenken {

namespace {

void add_gates(std::set<std::string>& gates, const Condition& condition)
{
    if (condition.kind == Condition::Kind::is) gates.insert(condition.item);
    for (const auto& part : condition.parts) add_gates(gates, part);
}

} // namespace

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

} // namespace tenken
