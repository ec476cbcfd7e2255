#pragma once

#include "check/trace.hpp"

#include <nlohmann/json_fwd.hpp>

namespace tenken {

/// What `trace --format json` prints: {"clauses": [{"id", "title", "changed", "obligations": [{"id", "summary",
/// "items"}]}], "uncovered", "changed"}. `changed` names every clause that is not as it was pinned; where a text
/// was held against the pins, `appeared` and `vanished` name those of them that came and went, `unpinned` those
/// that could not be compared.
[[nodiscard]] nlohmann::json trace_json(const Trace& trace, bool held);

} // namespace tenken
