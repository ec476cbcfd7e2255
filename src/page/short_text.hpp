#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tenken {

/// A text for a place with room for so many characters: on one line, and "…" at its end where it was longer.
[[nodiscard]] std::string short_text(std::string_view text, std::size_t most);

/// An item by its id, what it is asked about, and its question, in so many characters: "6.8-03 給食業者: 契約書に…".
[[nodiscard]] std::string short_item(std::string_view instance, std::string_view question, std::size_t most);

} // namespace tenken
