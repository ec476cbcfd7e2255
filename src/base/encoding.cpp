#include "base/encoding.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace tenken {

namespace {

using namespace std::string_view_literals;

unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

bool between(unsigned value, unsigned low, unsigned high) { return value >= low && value <= high; }

bool is_nul(std::string_view bytes, std::size_t at) { return at < bytes.size() && bytes[at] == '\0'; }

// Without a mark, UTF-16 of Japanese text with any Latin letter or line end holds NUL bytes; that of Latin text
// is valid UTF-8 too.
bool is_utf16(std::string_view bytes, bool valid_utf8)
{
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
    if ((is_nul(bytes, 0) && is_nul(bytes, 2)) || (is_nul(bytes, 1) && is_nul(bytes, 3))) return true;
    return !valid_utf8 && bytes.size() % 2 == 0 && bytes.find('\0') != std::string_view::npos;
}

// Seven bits alone, switched between sets of characters.
bool is_iso_2022_jp(std::string_view bytes)
{
    constexpr std::array escapes{"\x1B$B"sv, "\x1B$@"sv, "\x1B(J"sv};
    return std::ranges::any_of(escapes, [&](auto escape) { return bytes.find(escape) != bytes.npos; }) &&
        std::ranges::none_of(bytes, [](unsigned char byte) { return byte >= 0x80; });
}

// JIS X 0208, half-width kana and JIS X 0212.
bool is_euc_jp(std::string_view bytes)
{
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const unsigned first = byte_at(bytes, i);
        if (first < 0x80) continue;
        if (!between(first, 0xA1, 0xFE) && first != 0x8E && first != 0x8F) return false;
        for (int more = first == 0x8F ? 2 : 1; more > 0; --more) {
            if (++i == bytes.size() || !between(byte_at(bytes, i), 0xA1, 0xFE)) return false;
        }
    }
    return true;
}

// JIS X 0208 and half-width kana; half-width kana alone are rather Latin-1.
bool is_shift_jis(std::string_view bytes)
{
    bool kanji = false;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const unsigned first = byte_at(bytes, i);
        if (first < 0x80 || between(first, 0xA1, 0xDF)) continue;
        const bool lead = between(first, 0x81, 0x9F) || between(first, 0xE0, 0xFC);
        if (!lead || ++i == bytes.size()) return false;
        const unsigned second = byte_at(bytes, i);
        if (!between(second, 0x40, 0x7E) && !between(second, 0x80, 0xFC)) return false;
        kanji = true;
    }
    return kanji;
}

} // namespace

std::optional<Foreign> foreign_form(std::string_view bytes)
{
    if (bytes.starts_with("PK\x03\x04")) return Foreign::archive;
    const bool valid = !utf8::first_invalid(bytes);
    if (is_utf16(bytes, valid)) return Foreign::utf16;
    if (is_iso_2022_jp(bytes)) return Foreign::iso_2022_jp;
    if (valid) return std::nullopt;
    if (is_euc_jp(bytes)) return Foreign::euc_jp;
    if (is_shift_jis(bytes)) return Foreign::shift_jis;
    return Foreign::unknown;
}

std::string_view encoding_name(Foreign form)
{
    switch (form) {
    case Foreign::utf16:
        return "UTF-16";
    case Foreign::iso_2022_jp:
        return "ISO-2022-JP";
    case Foreign::euc_jp:
        return "EUC-JP";
    case Foreign::shift_jis:
        return "Shift_JIS";
    case Foreign::archive:
    case Foreign::unknown:
        break;
    }
    return {};
}

} // namespace tenken
