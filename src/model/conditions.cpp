#include "model/conditions.hpp"

namespace tenken {

std::set<std::string_view> gates_of(const Condition& condition)
{
    std::set<std::string_view> gates;
    if (!condition.item.empty()) gates.insert(condition.item);
    for (const auto& part : condition.parts) gates.merge(gates_of(part));
    return gates;
}

std::set<std::string_view> subject_kinds_of(const Condition& condition)
{
    std::set<std::string_view> kinds;
    if (!condition.subjects.empty()) kinds.insert(condition.subjects);
    for (const auto& part : condition.parts) kinds.merge(subject_kinds_of(part));
    return kinds;
}

} // namespace tenken
