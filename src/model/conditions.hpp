#pragma once

#include "model/checklist.hpp"

#include <set>
#include <string_view>

/// What a condition is about, through all its parts. The views are into the condition.
namespace tenken {

/// The ids of the items on whose answers it depends.
[[nodiscard]] std::set<std::string_view> gates_of(const Condition& condition);

/// The kinds of subjects that it asks for.
[[nodiscard]] std::set<std::string_view> subject_kinds_of(const Condition& condition);

} // namespace tenken
