#include "interview/course.hpp"

#include "interview/describe.hpp"

#include <algorithm>

namespace tenken::interview {

namespace {

/// Takes from the end what is no longer asked, and the first that is.
std::optional<std::string> take_visible(
    std::vector<std::string>& from, const std::string& present, const Course& course)
{
    while (!from.empty()) {
        const std::string last = from.back();
        from.pop_back();
        if (last != present && course.contains(last)) return last;
    }
    return std::nullopt;
}

} // namespace

Course::Course(const Assessment& assessment, const AssessmentIndex& index, const ChecklistIndex& checklist,
    const std::vector<std::string>& roles)
    : all_(&assessment.items)
    , index_(&index)
    , roles_(roles)
    , positions_(assessment.items.size())
{
    const auto is_asked = [&](const AssessedItem& item) {
        if (item.state == State::hidden || item.state == State::not_asked) return false;
        if (roles.empty()) return true;
        const auto* source = checklist.item_of(item.instance);
        return source != nullptr && asks(*source);
    };
    for (auto* list : {&questions_, &stops_, &open_}) list->reserve(assessment.items.size());
    for (const auto& item : assessment.items) {
        if (!is_asked(item)) continue;
        questions_.push_back(&item);
        positions_[place_of(item)] = questions_.size();
        if (item.state == State::open || wants_plan_of_department(assessment, item)) stops_.push_back(&item);
        if (item.state != State::open) continue;
        open_.push_back(&item);
        if (is_needed(assessment, item)) ++missing_;
    }
}

bool Course::asks(const Item& item) const
{
    return roles_.empty() || item.audience.empty() ||
        std::ranges::find_first_of(item.audience, roles_) != item.audience.end();
}

std::size_t Course::place_of(const AssessedItem& item) const
{
    return static_cast<std::size_t>(&item - all_->data());
}

std::optional<std::size_t> Course::position(std::string_view instance) const
{
    const auto* item = index_ == nullptr ? nullptr : index_->find_item(instance);
    const std::size_t position = item == nullptr ? 0 : positions_[place_of(*item)];
    return position == 0 ? std::nullopt : std::optional(position);
}

std::optional<std::string> Course::next_open(std::string_view after, const Instances& skipped) const
{
    const std::size_t start = place_behind(after);
    const auto behind =
        std::ranges::find_if(stops_, [&](const AssessedItem* item) { return place_of(*item) >= start; });
    const auto stays = [&](const AssessedItem* item) {
        return item->instance != after && !skipped.contains(item->instance);
    };
    if (const auto next = std::find_if(behind, stops_.end(), stays); next != stops_.end())
        return (*next)->instance;
    const auto next = std::find_if(stops_.begin(), behind, stays);
    return next == behind ? std::nullopt : std::optional((*next)->instance);
}

std::size_t Course::place_behind(std::string_view instance) const
{
    if (const auto* exact = index_->find_item(instance)) return place_of(*exact) + 1;
    const auto related = std::ranges::find_if(
        *all_, [&](const AssessedItem& other) { return item_of(other.instance) == item_of(instance); });
    return related == all_->end() ? 0 : place_of(*related);
}

std::optional<std::string> Course::next(std::string_view after) const
{
    const std::size_t at = position(after).value_or(0);
    if (at >= questions_.size()) return std::nullopt;
    return questions_[at]->instance;
}

std::optional<std::string> Course::previous(std::string_view before) const
{
    const auto at = position(before);
    if (!at || *at < 2) return std::nullopt;
    return questions_[*at - 2]->instance;
}

void Trail::go_on(const std::string& instance)
{
    ahead_.clear();
    if (!instance.empty()) behind_.push_back(instance);
}

std::optional<std::string> Trail::back(const std::string& present, const Course& course)
{
    auto target = take_visible(behind_, present, course);
    if (!target) target = course.previous(present);
    if (target) ahead_.push_back(present);
    return target;
}

std::optional<std::string> Trail::forth(const std::string& present, const Course& course)
{
    auto target = take_visible(ahead_, present, course);
    if (target) behind_.push_back(present);
    return target;
}

} // namespace tenken::interview
