#include "formats/yaml/text_encoding.hpp"

#include "base/utf8.hpp"

#include <array>
#include <cstddef>

namespace tenken {

namespace {

unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

bool between(unsigned value, unsigned low, unsigned high) { return value >= low && value <= high; }

// Without a mark, UTF-16 of Japanese text with any Latin letter or line end holds NUL bytes.
bool is_utf16(std::string_view bytes)
{
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
        bytes.find('\0') != std::string_view::npos;
}

bool is_iso_2022_jp(std::string_view bytes)
{
    constexpr std::array<std::string_view, 3> escapes{"\x1B$B", "\x1B$@", "\x1B(J"};
    for (const auto escape : escapes) {
        if (bytes.find(escape) != std::string_view::npos) return true;
    }
    return false;
}

// JIS X 0208 and half-width kana.
bool is_euc_jp(std::string_view bytes)
{
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const unsigned first = byte_at(bytes, i);
        if (first < 0x80) continue;
        const bool lead = between(first, 0xA1, 0xFE) || first == 0x8E;
        if (!lead || ++i == bytes.size() || !between(byte_at(bytes, i), 0xA1, 0xFE)) return false;
    }
    return true;
}

bool is_shift_jis(std::string_view bytes)
{
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const unsigned first = byte_at(bytes, i);
        if (first < 0x80 || between(first, 0xA1, 0xDF)) continue;
        const bool lead = between(first, 0x81, 0x9F) || between(first, 0xE0, 0xFC);
        if (!lead || ++i == bytes.size()) return false;
        const unsigned second = byte_at(bytes, i);
        if (!between(second, 0x40, 0x7E) && !between(second, 0x80, 0xFC)) return false;
    }
    return true;
}

} // namespace

std::optional<std::string_view> foreign_encoding(std::string_view bytes)
{
    if (is_utf16(bytes)) return "UTF-16";
    if (is_iso_2022_jp(bytes)) return "ISO-2022-JP";
    if (!utf8::first_invalid(bytes)) return std::nullopt;
    // Most EUC-JP bytes are Shift_JIS's half-width kana too, but hardly the other way round.
    if (is_euc_jp(bytes)) return "EUC-JP";
    if (is_shift_jis(bytes)) return "Shift_JIS";
    return "";
}

} // namespace tenken
