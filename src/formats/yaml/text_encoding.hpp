#pragma once

#include <optional>
#include <string_view>

namespace tenken {

/// What a text that should be UTF-8 is written in instead: "Shift_JIS", "EUC-JP", "ISO-2022-JP", "UTF-16", or
/// an empty name where it cannot be told; nothing where it is UTF-8.
[[nodiscard]] std::optional<std::string_view> foreign_encoding(std::string_view bytes);

} // namespace tenken
