#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string_view>

namespace tenken {

/// Parses one JSON text and believes little: nothing for bad syntax, bad UTF-8, a key that occurs twice in
/// one object, nesting deeper than 32, or anything behind the value.
[[nodiscard]] std::optional<nlohmann::json> parse_strict_json(std::string_view text);

} // namespace tenken
