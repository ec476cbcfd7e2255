#pragma once

#include <cstddef>
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

} // namespace tenken::yaml
