#pragma once

#include "model/answers.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// The plans of the earlier year, and where in the course each is asked about.
namespace tenken::interview {

class Flow;

/// The plans asked about before a question, in the order of the earlier report; empty `question`: before the first
/// one, because nothing continues the items that they belong to. A plan whose question is not visible now belongs
/// nowhere, and stands in the review alone.
[[nodiscard]] std::vector<const FormerPlan*> plans_before(const Flow& flow, std::string_view question);

/// Those of which nothing was said yet.
[[nodiscard]] std::vector<const FormerPlan*> plans_unsaid(const Flow& flow);

/// From 1; 0 where there is no such plan.
[[nodiscard]] std::size_t plan_position(const Flow& flow, std::string_view plan);

} // namespace tenken::interview
