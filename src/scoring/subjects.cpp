#include "scoring/subjects.hpp"

#include "model/assessment.hpp"

namespace tenken {

Subjects subjects_of(const Item& item, const Answers& answers, const Service& service)
{
    static const std::string nobody;
    const std::span<const std::string> one(&nobody, 1);
    if (item.each.empty()) return {one};
    const bool shared = is_shared(service, item.scope, item.tags);
    const auto& lists = shared ? answers.served.subjects : answers.subjects;
    const auto list = lists.find(item.each);
    if (list == lists.end()) return {one, false};
    if (list->second.empty()) return {one, true, true};
    return {list->second};
}

} // namespace tenken
