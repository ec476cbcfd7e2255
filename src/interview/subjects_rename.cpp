#include "interview/subjects_stage.hpp"

#include <algorithm>

namespace tenken::interview {

void rename_subject(const Checklist& checklist, Answers& answers, const RenameChange& change)
{
    auto& names = answers.subjects[change.kind];
    std::ranges::replace(names, change.from, change.to);
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) {
            if (item.each != change.kind) continue;
            auto moved = answers.responses.extract(instance_id(item.id, change.from));
            if (moved.empty()) continue;
            moved.key() = instance_id(item.id, change.to);
            answers.responses.insert(std::move(moved));
        }
    }
}

} // namespace tenken::interview
