#include "compare/script.hpp"

#include <cstdint>

namespace tenken {

namespace {

std::uint32_t code_point(std::string_view character)
{
    const auto lead = static_cast<unsigned char>(character.front());
    std::uint32_t value = character.size() == 1 ? lead : lead & (0xFFU >> (character.size() + 1));
    for (const char byte : character.substr(1))
        value = value << 6 | (static_cast<unsigned char>(byte) & 0x3FU);
    return value;
}

} // namespace

Script script_of(std::string_view character)
{
    const auto c = code_point(character);
    const auto within = [c](std::uint32_t first, std::uint32_t last) { return c >= first && c <= last; };
    if (within('0', '9') || within(0xFF10, 0xFF19)) return Script::digit;
    if (within('A', 'Z') || within('a', 'z') || within(0xFF21, 0xFF3A) || within(0xFF41, 0xFF5A))
        return Script::latin;
    if (within(0x3041, 0x309F)) return Script::hiragana;
    if (within(0x30A1, 0x30FF) && c != 0x30FB) return Script::katakana;
    if (within(0x3400, 0x9FFF) || within(0xF900, 0xFAFF) || within(0x20000, 0x3FFFF) || c == 0x3005)
        return Script::kanji;
    return Script::other;
}

} // namespace tenken
