#pragma once

#include "base/exact.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Two wordings of a question side by side.
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

/// How alike two wordings are, from 0 (nothing in common) to 1: twice what they have in common over what both have
/// (Sørensen and Dice), counted in pairs of neighbouring characters, so that the order of the parts matters little.
/// Pairs of hiragana or marks alone are left out, and Latin words (counted whole) of up to three letters, unless they are
/// capitals: every question has those. Full width and half width are the same, white space counts for nothing.
[[nodiscard]] Exact likeness(std::string_view one, std::string_view other);

} // namespace tenken
