#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tenken {

/// What base64 text (RFC 4648, section 4) holds, white space left out; nothing for any other text.
[[nodiscard]] std::optional<std::string> from_base64(std::string_view text);

} // namespace tenken
