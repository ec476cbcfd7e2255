#pragma once

#include "base/problem.hpp"
#include "formats/yaml/node.hpp"
#include "formats/yaml/text.hpp"

#include <optional>

namespace tenken::yaml {

/// How deep lists and mappings may lie within one another.
inline constexpr std::size_t deepest = 32;

/// Reads a text with exactly one document, YAML or JSON. Refused with a place, besides what is no YAML:
/// anchors, aliases and tags, a second document, a list or mapping as a key, the same key twice, a quote
/// that is never closed, and nesting over `deepest`. Slips of a Japanese keyboard are named as such.
/// Nothing comes back when the text has no usable tree; all problems are added to `problems`.
[[nodiscard]] std::optional<Node> parse(const Text& text, Problems& problems);

} // namespace tenken::yaml
