#pragma once

#include "base/problem.hpp"
#include "formats/yaml/text.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace tenken::yaml {

struct Entry;

/// A node of a file as it was written: nothing is interpreted, nothing is lost (duplicate keys are both
/// there). There are no anchors, aliases or tags: a file with them is refused.
struct Node {
    enum class Kind { null, scalar, sequence, mapping };

    Kind kind = Kind::null;
    bool plain = false;         ///< scalar: written without quotes, and not as a block
    std::string value;          ///< scalar
    std::size_t offset = 0;     ///< the byte of the text at which it begins
    std::vector<Node> items;    ///< sequence
    std::vector<Entry> entries; ///< mapping, in the order of the file

    [[nodiscard]] bool is(Kind wanted) const { return kind == wanted; }
};

/// A key of a mapping and what stands behind it.
struct Entry {
    Node key;
    Node value;
};

/// How deep lists and mappings may lie within one another.
inline constexpr std::size_t deepest = 32;

/// How many keys, texts, lists and mappings a file may have, and how many brackets, commas and quotes one that is not
/// JSON: far more than the largest checklist has, and little enough for a file made to harm.
inline constexpr std::size_t most_parts = 600'000;
inline constexpr std::size_t most_marks = 400'000;

/// Reads a text with exactly one document, YAML or JSON. Refused with a place, besides what is no YAML:
/// anchors, aliases and tags, a second document, a list or mapping as a key, the same key twice, a quote
/// that is never closed, nesting over `deepest`, and what is more than may be. Slips of a Japanese keyboard are named as such.
/// Nothing comes back when the text has no usable tree; all problems are added to `problems`.
[[nodiscard]] std::optional<Node> parse(const Text& text, Problems& problems);

} // namespace tenken::yaml
