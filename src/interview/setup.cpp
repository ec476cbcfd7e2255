#include "interview/setup.hpp"

#include <set>

namespace tenken::interview {

const Descent* Former::descent_of(std::string_view instance) const
{
    const auto at = items.find(item_of(instance));
    return at == items.end() ? nullptr : &at->second;
}

const AssessedItem* Former::forerunner_of(std::string_view instance) const
{
    const auto* descent = descent_of(instance);
    if (descent == nullptr || !descent->comparable) return nullptr;
    return report.find_item(instance_id(descent->items.front(), subject_of(instance)));
}

std::vector<std::string> Former::subjects_of(const ChecklistIndex& checklist, std::string_view kind) const
{
    std::set<std::string_view> of_kind; // ids of the report's items
    for (const auto& [id, descent] : items) {
        const auto* item = checklist.find_item(id);
        if (item != nullptr && item->each == kind) of_kind.insert(descent.items.begin(), descent.items.end());
    }
    std::vector<std::string> subjects;
    std::set<std::string_view> seen;
    for (const auto& was : report.items) {
        const auto subject = subject_of(was.instance);
        if (!subject.empty() && of_kind.contains(item_of(was.instance)) && seen.insert(subject).second)
            subjects.emplace_back(subject);
    }
    return subjects;
}

} // namespace tenken::interview
