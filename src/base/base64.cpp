#include "base/base64.hpp"

#include <cstdint>
#include <nettle/base64.h>

namespace tenken {

std::optional<std::string> from_base64(std::string_view text)
{
    base64_decode_ctx state{};
    base64_decode_init(&state);
    std::string bytes(BASE64_DECODE_LENGTH(text.size()), '\0');
    std::size_t size = bytes.size();
    const bool read = base64_decode_update(&state, &size, reinterpret_cast<std::uint8_t*>(bytes.data()),
                          text.size(), text.data()) != 0;
    if (!read || base64_decode_final(&state) == 0) return std::nullopt;
    bytes.resize(size);
    return bytes;
}

} // namespace tenken
