#pragma once

#include "base/problem.hpp"
#include "formats/yaml/node.hpp"
#include "formats/yaml/text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tenken::yaml {

/// A place that is turned into a `Place` only when there is something to say about it.
struct Spot {
    const Text* text = nullptr;
    std::size_t offset = 0;

    [[nodiscard]] Place place() const { return text->place(offset); }
};

/// More problems than this are not collected: nobody reads them, and finding what was meant takes its time.
inline constexpr std::size_t most_problems = 1000;

/// One file being read: where problems go. The text outlives it.
class Reading {
public:
    Reading(const Text& text, Problems& problems)
        : text_(text)
        , problems_(problems)
    {
    }

    [[nodiscard]] const Text& text() const { return text_; }
    [[nodiscard]] Spot spot(const Node& node) const { return {&text_, node.offset}; }

    void report(std::string id, const Node& node, std::vector<std::string> args = {}) const;
    void report(Problem problem) const;

    /// How many problems there were so far, to see whether a part was sound.
    [[nodiscard]] std::size_t count() const { return problems_.size(); }

    [[nodiscard]] bool full() const { return problems_.size() >= most_problems; }

private:
    const Text& text_;
    Problems& problems_;
};

/// A problem about a word that should be one of `known`. When one of them was probably meant, the id ends in
/// ".near" and that word follows the arguments, else all known words do, separated by blanks (a dash for none).
[[nodiscard]] Problem not_among(
    std::string id, std::string_view written, const std::vector<std::string>& known, Place place);

} // namespace tenken::yaml
