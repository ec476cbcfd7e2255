#include "base/base64.hpp"

#include <cstdint>

namespace tenken {

std::optional<std::string> from_base64(std::string_view text)
{
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    std::uint32_t bits = 0;
    unsigned held = 0; // bits of them that are of no byte yet
    std::size_t padding = 0;
    std::size_t all = 0;
    for (const char c : text) {
        if (c == '\n' || c == '\r') continue;
        ++all;
        if (c == '=') {
            ++padding;
            continue;
        }
        const auto digit = digits.find(c);
        if (digit == std::string_view::npos || padding > 0) return std::nullopt;
        bits = (bits << 6U) | static_cast<std::uint32_t>(digit);
        held += 6;
        if (held < 8) continue;
        held -= 8;
        bytes += static_cast<char>((bits >> held) & 0xffU);
    }
    if (all % 4 != 0 || padding > 2) return std::nullopt;
    return bytes;
}

} // namespace tenken
