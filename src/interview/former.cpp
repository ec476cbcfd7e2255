#include "interview/former.hpp"

#include "interview/course.hpp"

#include <algorithm>

namespace tenken::interview {

namespace {

std::string_view id_of(std::string_view instance) { return instance.substr(0, instance.find('@')); }

} // namespace

const Descent* Former::descent_of(std::string_view instance) const
{
    const auto at = items.find(id_of(instance));
    return at == items.end() ? nullptr : &at->second;
}

const AssessedItem* Former::forerunner_of(std::string_view instance) const
{
    const auto* descent = descent_of(instance);
    if (descent == nullptr || !descent->comparable) return nullptr;
    return report.find_item(instance_id(descent->items.front(), subject_of(instance)));
}

std::vector<std::string> Former::subjects_of(const Checklist& checklist, std::string_view kind) const
{
    std::vector<std::string> subjects;
    for (const auto& was : report.items) {
        const std::string subject(subject_of(was.instance));
        if (subject.empty() || std::ranges::find(subjects, subject) != subjects.end()) continue;
        const bool of_kind = std::ranges::any_of(items, [&](const auto& entry) {
            const auto* item = checklist.find_item(entry.first);
            return item != nullptr && item->each == kind && continues(entry.first, was.instance);
        });
        if (of_kind) subjects.push_back(subject);
    }
    return subjects;
}

bool Former::continues(std::string_view instance, std::string_view former) const
{
    const auto* descent = descent_of(instance);
    if (descent == nullptr || std::ranges::find(descent->items, id_of(former)) == descent->items.end())
        return false;
    const auto subject = subject_of(former);
    return subject.empty() || subject_of(instance).empty() || subject == subject_of(instance);
}

} // namespace tenken::interview
