#include "interview/review.hpp"

#include "interview/describe.hpp"

#include <algorithm>

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

bool tests(const Condition& condition, std::string_view item)
{
    return condition.item == item ||
        std::ranges::any_of(condition.parts, [&](const Condition& part) { return tests(part, item); });
}

/// Whether other questions depend on the answer.
bool is_gate(const Checklist& checklist, std::string_view instance)
{
    const auto* gate = item_of(checklist, instance);
    return gate != nullptr && std::ranges::any_of(checklist.sections, [&](const Section& section) {
        return std::ranges::any_of(
            section.items, [&](const Item& item) { return item.when && tests(*item.when, gate->id); });
    });
}

} // namespace

std::vector<ReviewGroup> review(
    const Checklist& checklist, const Assessment& assessment, const Course& course)
{
    ReviewGroup returned{"interview.review.returned", {}};
    ReviewGroup open{"interview.review.open", {}};
    ReviewGroup gates{"interview.review.gates", {}};
    ReviewGroup optional{"interview.review.optional", {}};
    ReviewGroup plan{"interview.review.plan", {}};
    ReviewGroup evidence{"interview.review.evidence", {}};
    for (const auto& instance : course.questions()) {
        const auto& item = *assessment.find_item(instance);
        if (!comment_on(assessment, instance).empty()) returned.instances.push_back(instance);
        if (item.state == State::open) {
            auto& group = item.scored() ? open : is_gate(checklist, instance) ? gates : optional;
            group.instances.push_back(instance);
        }
        if (assessment.circumstances.individual) continue; // plans and evidence are the department's
        if (finding_of(assessment, item) != nullptr && item.response.action.what.empty())
            plan.instances.push_back(instance);
        if (lacks_evidence(checklist, assessment, item)) evidence.instances.push_back(instance);
    }
    std::vector<ReviewGroup> groups;
    for (auto* group : {&returned, &open, &gates, &optional, &plan, &evidence}) {
        if (!group->instances.empty()) groups.push_back(std::move(*group));
    }
    return groups;
}

std::vector<std::string> changed_since(
    const Former& former, const Assessment& assessment, const Course& course)
{
    const auto settled = [](const AssessedItem& item) {
        return item.state == State::answered || item.state == State::not_applicable;
    };
    std::vector<std::string> changed;
    for (const auto& instance : course.questions()) {
        const auto& item = *assessment.find_item(instance);
        const auto* forerunner = former.forerunner_of(instance);
        if (forerunner == nullptr || !settled(item) || !settled(*forerunner)) continue;
        if (!forerunner->counts.empty() || !item.counts.empty()) continue;
        if (item.state != forerunner->state || item.response.answer != forerunner->response.answer)
            changed.push_back(instance);
    }
    return changed;
}

} // namespace tenken::interview
