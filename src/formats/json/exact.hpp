#pragma once

#include "base/exact.hpp"

#include <nlohmann/json_fwd.hpp>
#include <optional>

namespace tenken {

/// How formats write an exact number: as a JSON number where that loses nothing (0.5, 2), otherwise as a
/// string: a fraction "2/3", or a decimal longer than a JSON reader can be trusted with.
[[nodiscard]] nlohmann::json to_json_number(const Exact& number);

/// Reads what to_json_number() writes, and any JSON number as the shortest decimal that means it.
[[nodiscard]] std::optional<Exact> exact_from_json(const nlohmann::json& json);

} // namespace tenken
