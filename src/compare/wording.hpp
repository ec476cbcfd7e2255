#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tenken {

/// A part of a wording.
struct WordingPart {
    std::string text;
    bool changed = false; ///< the other wording does not have it here

    bool operator==(const WordingPart&) const = default;
};

struct WordingDifference {
    std::vector<WordingPart> before; ///< put together, its parts are the whole wording
    std::vector<WordingPart> after;
};

/// Compares two wordings word by word: a word is a run of characters of one script (kanji, hiragana, katakana, Latin
/// letters, digits); any other character is one of its own.
[[nodiscard]] WordingDifference wording_difference(std::string_view before, std::string_view after);

} // namespace tenken
