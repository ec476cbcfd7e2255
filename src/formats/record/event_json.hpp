#pragma once

#include "base/problem.hpp"
#include "formats/record/event.hpp"

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <variant>

namespace tenken {

/// The members of a line that the event gives: "event", "item", "value", and for some one more beside them.
[[nodiscard]] nlohmann::json event_to_json(const RecordEvent& event);

/// Nothing for an event of another name; a problem for a known event with a member of another shape.
/// Throws Failure(input) for a format number that is not record_format.
[[nodiscard]] std::variant<std::optional<RecordEvent>, Problem> event_from_json(const nlohmann::json& line);

} // namespace tenken
