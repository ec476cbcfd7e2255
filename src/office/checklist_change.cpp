#include "office/checklist_change.hpp"

#include "model/answers.hpp"

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

} // namespace tenken
