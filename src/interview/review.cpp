#include "interview/review.hpp"

#include "interview/describe.hpp"

namespace tenken::interview {

namespace {

/// An answer above the lowest level says that something is there, which evidence could show.
bool lacks_evidence(const Checklist& checklist, const Assessment& assessment, const AssessedItem& item)
{
    if (!item.scored() || item.state != State::answered || !item.response.evidence.empty()) return false;
    const auto* source = item_of(checklist, item.instance);
    const auto* scale = assessment.find_scale(item.scale);
    const auto* level = scale == nullptr ? nullptr : level_of(item, *scale);
    return source != nullptr && !source->evidence.empty() && level != nullptr &&
        level->points > scale->lowest();
}

} // namespace

std::vector<ReviewGroup> review(
    const Checklist& checklist, const Assessment& assessment, const Course& course)
{
    ReviewGroup open{"interview.review.open", {}};
    ReviewGroup optional{"interview.review.optional", {}};
    ReviewGroup plan{"interview.review.plan", {}};
    ReviewGroup evidence{"interview.review.evidence", {}};
    for (const auto& instance : course.questions()) {
        const auto& item = *assessment.find_item(instance);
        if (item.state == State::open) (item.scored() ? open : optional).instances.push_back(instance);
        if (finding_of(assessment, item) != nullptr && item.response.action.what.empty())
            plan.instances.push_back(instance);
        if (lacks_evidence(checklist, assessment, item)) evidence.instances.push_back(instance);
    }
    std::vector<ReviewGroup> groups;
    for (auto* group : {&open, &optional, &plan, &evidence}) {
        if (!group->instances.empty()) groups.push_back(std::move(*group));
    }
    return groups;
}

} // namespace tenken::interview
