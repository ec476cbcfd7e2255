#include "base/named_uuid.hpp"

#include <nettle/sha1.h>

namespace tenken {

std::string named_uuid(const UuidBytes& name_space, std::string_view name)
{
    sha1_ctx nettle{};
    sha1_init(&nettle);
    sha1_update(&nettle, name_space.size(), name_space.data());
    sha1_update(&nettle, name.size(), reinterpret_cast<const std::uint8_t*>(name.data()));
    UuidBytes bytes{};
    sha1_digest(&nettle, bytes.size(), bytes.data());
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0FU) | 0x50U);
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3FU) | 0x80U);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
        (text += digits[bytes[i] >> 4U]) += digits[bytes[i] & 0xFU];
    }
    return text;
}

} // namespace tenken
