#include "formats/yaml/bytes.hpp"

#include "base/utf8.hpp"
#include "formats/yaml/text.hpp"

#include <fmt/format.h>
#include <optional>

namespace tenken::yaml {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

// NUL bytes in every other place betray UTF-16 without a mark.
bool is_utf16(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
    return bytes.size() >= 4 &&
        ((bytes[0] == '\0' && bytes[2] == '\0') || (bytes[1] == '\0' && bytes[3] == '\0'));
}

unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

// JIS X 0208 in Shift_JIS, and half-width kana; at least one double-byte character must be there.
bool is_shift_jis(std::string_view bytes)
{
    bool kanji = false;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const unsigned first = byte_at(bytes, i);
        if (first < 0x80 || (first >= 0xA1 && first <= 0xDF)) continue;
        const bool lead = (first >= 0x81 && first <= 0x9F) || (first >= 0xE0 && first <= 0xFC);
        if (!lead || i + 1 == bytes.size()) return false;
        const unsigned second = byte_at(bytes, ++i);
        if (second < 0x40 || second == 0x7F || second > 0xFC) return false;
        kanji = true;
    }
    return kanji;
}

Place place_of_byte(const std::string& shown, std::string_view bytes, std::size_t offset)
{
    std::size_t line = 1;
    std::size_t start = 0;
    for (std::size_t i = 0; i < offset; ++i) {
        if (bytes[i] != '\n') continue;
        ++line;
        start = i + 1;
    }
    return {shown, line, utf8::characters(bytes.substr(start, offset - start)) + 1, {}};
}

Problems controls(const std::string& shown, std::string_view bytes)
{
    constexpr std::size_t most = 20;
    Problems problems;
    std::optional<Text> text;
    for (std::size_t i = 0; i < bytes.size() && problems.size() < most; ++i) {
        const unsigned byte = byte_at(bytes, i);
        unsigned code = 0;
        if (byte < 0x20 && byte != '\t' && byte != '\n') code = byte;
        if (byte == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n') continue;
        if (byte == 0x7F) code = byte;
        if (byte == 0xC2 && byte_at(bytes, i + 1) < 0xA0) code = byte_at(bytes, i + 1);
        if (code == 0 && byte != 0) continue;
        if (!text) text.emplace(shown, std::string(bytes));
        problems.push_back({"checklist.control", {fmt::format("U+{:04X}", code)}, text->place(i)});
    }
    return problems;
}

} // namespace

std::string_view without_mark(std::string_view bytes)
{
    if (bytes.starts_with(utf8_mark)) bytes.remove_prefix(utf8_mark.size());
    return bytes;
}

Problems check_bytes(const std::string& shown, std::string_view bytes)
{
    const Place whole{shown, 0, 0, {}};
    if (is_utf16(bytes)) return {{"checklist.utf16", {}, whole}};
    bytes = without_mark(bytes);
    if (const auto invalid = utf8::first_invalid(bytes)) {
        if (is_shift_jis(bytes)) return {{"checklist.shift_jis", {}, whole}};
        return {{"checklist.not_utf8", {fmt::format("0x{:02X}", byte_at(bytes, *invalid))},
            place_of_byte(shown, bytes, *invalid)}};
    }
    return controls(shown, bytes);
}

} // namespace tenken::yaml
