#include "interview/trail.hpp"

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
