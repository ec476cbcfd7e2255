#pragma once

#include "model/answers.hpp"

#include <nlohmann/json_fwd.hpp>
#include <optional>

namespace tenken {

/// A response as an answers file writes it, absent where empty: {"answer", "note", "evidence": […],
/// "action": {"what", "owner", "due"}, "reason"}. `"answer": "not_applicable"` says that the item does not
/// apply. An empty response is {}.
///
/// Two answers have no plain form, and are kept as an object: the text "not_applicable" as {"text": …}, and a
/// number with more digits than a JSON number safely holds as {"number": "…"}.
[[nodiscard]] nlohmann::json response_to_json(const Response& response);

/// Reads what response_to_json() writes; unknown members are ignored. Nothing when a member has another shape.
[[nodiscard]] std::optional<Response> response_from_json(const nlohmann::json& json);

} // namespace tenken
