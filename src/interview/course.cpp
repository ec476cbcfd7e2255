#include "interview/course.hpp"

#include "interview/describe.hpp"

#include <algorithm>

namespace tenken::interview {

namespace {

bool is_for(const Item& item, const std::vector<std::string>& roles)
{
    if (roles.empty() || item.audience.empty()) return true;
    return std::ranges::find_first_of(item.audience, roles) != item.audience.end();
}

} // namespace

Course::Course(
    const Checklist& checklist, const Assessment& assessment, const std::vector<std::string>& roles)
{
    for (const auto& item : assessment.items) {
        all_.push_back(item.instance);
        if (item.state == State::hidden || item.state == State::not_asked) continue;
        const auto* source = item_of(checklist, item.instance);
        if (source == nullptr || !is_for(*source, roles)) continue;
        questions_.push_back(item.instance);
        if (item.state == State::open || wants_plan_of_department(assessment, item))
            stops_.push_back(item.instance);
        if (item.state != State::open) continue;
        open_.push_back(item.instance);
        if (item.scored()) missing_.push_back(item.instance);
    }
}

std::optional<std::size_t> Course::position(std::string_view instance) const
{
    const auto at = std::ranges::find(questions_, instance);
    if (at == questions_.end()) return std::nullopt;
    return static_cast<std::size_t>(at - questions_.begin()) + 1;
}

std::optional<std::string> Course::next_open(
    std::string_view after, const std::set<std::string, std::less<>>& skipped) const
{
    const std::size_t start = place_behind(after);
    std::optional<std::string> from_the_start;
    for (const auto& instance : stops_) {
        if (instance == after || skipped.contains(instance)) continue;
        const auto place = static_cast<std::size_t>(std::ranges::find(all_, instance) - all_.begin());
        if (place >= start) return instance;
        if (!from_the_start) from_the_start = instance;
    }
    return from_the_start;
}

std::size_t Course::place_behind(std::string_view instance) const
{
    const auto exact = std::ranges::find(all_, instance);
    if (exact != all_.end()) return static_cast<std::size_t>(exact - all_.begin()) + 1;
    const auto item = instance.substr(0, instance.find('@'));
    const auto related = std::ranges::find_if(
        all_, [&](std::string_view other) { return other.substr(0, other.find('@')) == item; });
    return related == all_.end() ? 0 : static_cast<std::size_t>(related - all_.begin());
}

std::optional<std::string> Course::next(std::string_view after) const
{
    const std::size_t at = position(after).value_or(0);
    if (at >= questions_.size()) return std::nullopt;
    return questions_[at];
}

std::optional<std::string> Course::previous(std::string_view before) const
{
    const auto at = position(before);
    if (!at || *at < 2) return std::nullopt;
    return questions_[*at - 2];
}

const Item* item_of(const Checklist& checklist, std::string_view instance)
{
    return checklist.find_item(instance.substr(0, instance.find('@')));
}

std::string_view subject_of(std::string_view instance)
{
    const auto at = instance.find('@');
    return at == std::string_view::npos ? std::string_view() : instance.substr(at + 1);
}

} // namespace tenken::interview
