#pragma once

#include "base/utf8.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Where lines of Japanese and Latin text end on a terminal.
namespace tenken::utf8 {

/// How many cells a line has: the first one, and those that follow.
struct Room {
    Room(std::size_t width) // NOLINT(google-explicit-constructor): all lines alike
        : first(width)
        , further(width)
    {
    }
    Room(std::size_t of_first, std::size_t of_further)
        : first(of_first)
        , further(of_further)
    {
    }

    std::size_t first;
    std::size_t further;
};

/// Whether words that are written with kanji and kana are kept whole where that costs little.
enum class Phrases {
    parted, ///< lines are as long as they can be
    kept, ///< a line ends a few cells earlier where a phrase (文節) begins there: behind a sign, or with another script
          ///< than hiragana behind hiragana, so that 聞き, 該当なし and できません are not torn
};

/// Breaks the text into lines that fit, none narrower than two cells. Line feeds in the text are kept as breaks, blanks at
/// breaks are dropped. Lines break by JIS X 4051: none begins with 、。」 and the like (行頭禁則), none ends with 「
/// (行末禁則), ―― and …… are not parted (分離禁止). A number stays with its unit (7 / 8 人 too) and a day in one piece where a line has
/// the room. Only what is wider than a line is cut: between a number and its unit first, then within a word.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, Room room,
    Ambiguous ambiguous = Ambiguous::wide, Phrases phrases = Phrases::parted);

} // namespace tenken::utf8
