#pragma once

#include "formats/yaml/reading.hpp"
#include "model/answers.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tenken::loading {

/// Reads what became of last year's plans: `ID: done`, or `ID: {outcome: done, note: …}`. Their questions and actions
/// stay empty. With `known`, only its ids are taken. What is wrong is reported; a blank outcome is none.
[[nodiscard]] std::vector<FormerPlan> read_plans(const yaml::Reading& reading, const yaml::Node& node,
    const std::optional<std::vector<std::string>>& known);

} // namespace tenken::loading
