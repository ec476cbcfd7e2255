#pragma once

#include <string_view>

namespace tenken {

/// The script that a character belongs to, as far as it tells words apart.
enum class Script { kanji, hiragana, katakana, latin, digit, other };

/// Of one character in UTF-8. The middle dot is no katakana; 々 is a kanji.
[[nodiscard]] Script script_of(std::string_view character);

} // namespace tenken
