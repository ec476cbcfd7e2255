#pragma once

#include "model/answers.hpp"

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <vector>

namespace tenken {

/// {"item", "question", "action": {"what", "owner", "due"}, "outcome"?, "note"?}, as records and reports hold it.
[[nodiscard]] nlohmann::json former_plan_to_json(const FormerPlan& plan);

/// Nothing where it has another shape.
[[nodiscard]] std::optional<FormerPlan> former_plan_from_json(const nlohmann::json& json);

/// A list of fiscal years, ascending; nothing where it has another shape.
[[nodiscard]] std::optional<std::vector<int>> years_from_json(const nlohmann::json& json);

} // namespace tenken
