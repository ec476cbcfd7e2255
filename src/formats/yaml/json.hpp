#pragma once

#include "formats/yaml/node.hpp"

#include <optional>
#include <string_view>

namespace tenken::yaml {

/// Reads strict JSON (RFC 8259) into the same tree. JSON is YAML on paper; yaml-cpp reads neither the
/// escapes of characters outside the BMP (two \u) nor tabs between values as JSON means them.
/// Nothing when the text is not JSON, or nests deeper than `deepest`: then YAML's reader judges it.
[[nodiscard]] std::optional<Node> parse_json(std::string_view text, std::size_t deepest);

} // namespace tenken::yaml
