#pragma once

#include <cstddef>
#include <string_view>

namespace tenken {

/// Whether the character can be part of a web or mail address: ASCII, without what ends one.
[[nodiscard]] bool is_link_character(char c);

/// A part of a text that readers of Markdown turn into a link without being asked (GFM: "Autolinks").
struct LinkLike {
    std::size_t before = 0; ///< bytes of punctuation before it
    std::size_t size = 0;   ///< its bytes; 0: there is none
};

/// Looks at the word at the start of the text: the characters up to the first that cannot be part of an address.
[[nodiscard]] LinkLike link_like(std::string_view text);

} // namespace tenken
