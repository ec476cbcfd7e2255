#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tenken {

/// The digest that a clause's `text_sha256` shall hold.
struct Pin {
    std::string clause;
    std::string text_sha256;

    bool operator==(const Pin&) const = default;
};

struct PinnedFile {
    std::string bytes;
    std::vector<Pin> unwritten; ///< pins for which the file has no place that can be changed safely
};

/// The bytes of a file with clauses (policy.yaml, or a checklist.yaml that lists them itself) with each pin
/// written: an existing `text_sha256` is replaced in its place, a missing one gets a line behind the title (in
/// {…}: an entry behind the id). Nothing else changes: comments, order, line ends and layout stay, which is
/// checked by reading the result again. `file` is how problems name it; throws Failure(input) where it
/// cannot be read as YAML.
[[nodiscard]] PinnedFile with_pins(
    std::string_view bytes, const std::string& file, const std::vector<Pin>& pins);

} // namespace tenken
