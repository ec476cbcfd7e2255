#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>
#include <uniwidth.h>

namespace tenken::utf8 {

namespace {

const std::uint8_t* bytes_of(std::string_view text)
{
    return reinterpret_cast<const std::uint8_t*>(text.data());
}

// libunistring's name for a repertoire in which ambiguous characters take two cells.
const char* encoding_of(Ambiguous ambiguous) { return ambiguous == Ambiguous::wide ? "EUC-JP" : "UTF-8"; }

std::string normalised(uninorm_t form, std::string_view text)
{
    std::size_t length = 0;
    const std::unique_ptr<std::uint8_t, decltype(&std::free)> result(
        u8_normalize(form, bytes_of(text), text.size(), nullptr, &length), &std::free);
    if (!result) {
        if (text.empty()) return {};
        throw std::bad_alloc();
    }
    return {reinterpret_cast<const char*>(result.get()), length};
}

/// Calls `visit(code point, bytes)`; a byte that is not valid UTF-8 is visited as U+FFFD.
template <typename Visit> void each_character(std::string_view text, Visit visit)
{
    while (!text.empty()) {
        ucs4_t character = 0;
        int length = u8_mbtoucr(&character, bytes_of(text), text.size());
        if (length <= 0) {
            character = 0xFFFD;
            length = 1;
        }
        visit(character, text.substr(0, static_cast<std::size_t>(length)));
        text.remove_prefix(static_cast<std::size_t>(length));
    }
}

bool is_control(ucs4_t character, std::string_view allowed)
{
    if (character < 0x80 && allowed.find(static_cast<char>(character)) != std::string_view::npos)
        return false;
    return character < 0x20 || (character >= 0x7F && character <= 0x9F);
}

// U+3000 is the last white space of Unicode.
bool is_white_space(ucs4_t character) { return character <= 0x3000 && uc_is_property_white_space(character); }

// Characters that every normalisation form leaves as they are and that never combine with what stands before
// them: most of what is written here, so that little has to be looked up.
bool is_normal(ucs4_t c)
{
    return (c >= 0x20 && c < 0x7F) || c == '\n' || (c >= 0x3001 && c <= 0x3003) ||
        (c >= 0x3008 && c <= 0x3011) || (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FC) ||
        (c >= 0x4E00 && c <= 0x9FA5);
}

bool all_normal(std::string_view text)
{
    while (!text.empty()) {
        ucs4_t character = 0;
        const int length = u8_mbtoucr(&character, bytes_of(text), text.size());
        if (length <= 0 || !is_normal(character)) return false;
        text.remove_prefix(static_cast<std::size_t>(length));
    }
    return true;
}

bool is_unseen(ucs4_t c)
{
    if (c < 0x300) return is_control(c, {}) || c == 0xAD;
    return uc_is_general_category_withtable(
        c, UC_CATEGORY_MASK_Cf | UC_CATEGORY_MASK_Zl | UC_CATEGORY_MASK_Zp | UC_CATEGORY_MASK_Cc);
}

bool is_invisible(ucs4_t c)
{
    return is_unseen(c) || (c >= 0x300 && uc_is_property_default_ignorable_code_point(c));
}

/// Whether no byte of the text begins a character that may be unseen or invisible, but for line feeds.
bool all_seen(std::string_view text)
{
    constexpr auto doubtful = [] {
        std::array<bool, 256> marked{};
        for (std::size_t byte = 0; byte < 0x20; ++byte) marked[byte] = byte != '\n';
        for (const char byte : std::string_view("\x7F\xC2\xCD\xD8\xDB\xDC\xE0\xE1\xE2\xEF\xF0\xF3"))
            marked[static_cast<unsigned char>(byte)] = true;
        return marked;
    }();
    return std::ranges::none_of(text, [&](unsigned char byte) { return doubtful[byte]; });
}

std::string code_point_name(ucs4_t c)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string name = "U+";
    for (int shift = c > 0xFFFFF ? 20 : c > 0xFFFF ? 16 : 12; shift >= 0; shift -= 4)
        name += digits[(c >> shift) & 0xF];
    return name;
}

std::size_t cells_of(ucs4_t character, Ambiguous ambiguous)
{
    return static_cast<std::size_t>(std::max(0, uc_width(character, encoding_of(ambiguous))));
}

} // namespace

std::optional<std::size_t> first_invalid(std::string_view text)
{
    const auto* at = u8_check(bytes_of(text), text.size());
    if (at == nullptr) return std::nullopt;
    return static_cast<std::size_t>(at - bytes_of(text));
}

std::string valid(std::string text)
{
    if (!first_invalid(text)) return text;
    std::string result;
    each_character(text, [&](ucs4_t character, std::string_view bytes) {
        if (character == 0xFFFD)
            result += "\xEF\xBF\xBD";
        else
            result += bytes;
    });
    return result;
}

bool has_control(std::string_view text, std::string_view allowed)
{
    bool found = false;
    each_character(text, [&](ucs4_t c, std::string_view) { found = found || is_control(c, allowed); });
    return found;
}

std::string without_controls(std::string_view text, std::string_view allowed)
{
    std::string kept;
    each_character(text, [&](ucs4_t c, std::string_view bytes) {
        if (is_control(c, allowed)) return;
        if (c == 0xFFFD)
            kept += "\xEF\xBF\xBD";
        else
            kept += bytes;
    });
    return kept;
}

std::optional<std::string> first_unseen(std::string_view text, std::string_view allowed)
{
    std::optional<std::string> found;
    if (all_seen(text) && (allowed.find('\n') != allowed.npos || text.find('\n') == text.npos)) return found;
    each_character(text, [&](ucs4_t c, std::string_view) {
        const bool is_allowed = c < 0x80 && allowed.find(static_cast<char>(c)) != allowed.npos;
        if (!found && !is_allowed && is_unseen(c)) found = code_point_name(c);
    });
    return found;
}

void append_shown(std::string& out, std::string_view text)
{
    if (all_seen(text) && !first_invalid(text)) {
        out += text;
        return;
    }
    each_character(text, [&](ucs4_t c, std::string_view bytes) {
        if (c == 0xFFFD)
            out += "\xEF\xBF\xBD";
        else if (c != '\n' && is_unseen(c))
            out += "〔" + code_point_name(c) + "〕";
        else
            out += bytes;
    });
}

std::string shown(std::string_view text)
{
    std::string result;
    append_shown(result, text);
    return result;
}

std::string without_unseen(std::string_view text, std::string_view allowed)
{
    std::string result;
    each_character(text, [&](ucs4_t c, std::string_view bytes) {
        if (c == 0xFFFD)
            result += "\xEF\xBF\xBD";
        else if (!is_unseen(c) || allowed.find(bytes) != std::string_view::npos)
            result += bytes;
    });
    return result;
}

std::optional<OtherBlank> first_other_blank(std::string_view text)
{
    std::optional<OtherBlank> found;
    std::size_t at = 0;
    each_character(text, [&](ucs4_t c, std::string_view bytes) {
        if (!found && c != ' ' && is_white_space(c)) found = OtherBlank{at, code_point_name(c)};
        at += bytes.size();
    });
    return found;
}

bool has_visible(std::string_view text)
{
    bool found = false;
    each_character(
        text, [&](ucs4_t c, std::string_view) { found = found || (!is_white_space(c) && !is_invisible(c)); });
    return found;
}

std::string without_invisible(std::string_view text)
{
    if (all_seen(text)) return std::string(text);
    std::string kept;
    each_character(text, [&](ucs4_t c, std::string_view bytes) {
        if (c == '\n' || !is_invisible(c)) kept += bytes;
    });
    return kept;
}

std::string shortened(std::string_view text, std::size_t most)
{
    if (text.size() <= most) return std::string(text);
    while (most > 0 && continues_character(text[most])) --most;
    return std::string(text.substr(0, most)) + "…";
}

std::size_t characters(std::string_view text)
{
    std::size_t count = 0;
    each_character(text, [&](ucs4_t, std::string_view) { ++count; });
    return count;
}

std::vector<std::string> split_characters(std::string_view text)
{
    std::vector<std::string> result;
    each_character(text, [&](ucs4_t, std::string_view bytes) { result.emplace_back(bytes); });
    return result;
}

std::uint32_t code_point(std::string_view text)
{
    ucs4_t character = 0xFFFD;
    return u8_mbtoucr(&character, bytes_of(text), text.size()) > 0 ? character : 0xFFFD;
}

std::string nfc(std::string_view text)
{
    return all_normal(text) ? std::string(text) : normalised(UNINORM_NFC, text);
}

std::string nfkc(std::string_view text)
{
    return all_normal(text) ? std::string(text) : normalised(UNINORM_NFKC, text);
}

std::string case_folded(std::string_view text)
{
    const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (all_normal(text) && std::ranges::none_of(text, capital)) return std::string(text);
    std::size_t length = 0;
    const std::unique_ptr<std::uint8_t, decltype(&std::free)> folded(
        u8_casefold(bytes_of(text), text.size(), nullptr, UNINORM_NFKC, nullptr, &length), &std::free);
    if (!folded) return nfkc(text); // bytes that are not UTF-8
    return {reinterpret_cast<const char*>(folded.get()), length};
}

namespace {

/// JIS X 0208 characters that CP932 and other tables map to different code points, here already in NFKC: the
/// form in which Windows writes them.
std::string_view without_cp932_twin(ucs4_t c, std::string_view bytes)
{
    switch (c) {
    case 0x301C: // 〜 beside ～, of which NFKC makes ~
        return "~";
    case 0x2212: // − beside －, of which NFKC makes -
        return "-";
    case 0x2016: // ‖
        return "\u2225";
    case 0x2014: // —
        return "\u2015";
    default:
        return bytes;
    }
}

} // namespace

std::string comparable_form(std::string_view text)
{
    std::string kept;
    each_character(nfkc(text), [&](ucs4_t c, std::string_view bytes) {
        if (!is_white_space(c) && !is_invisible(c)) kept += without_cp932_twin(c, bytes);
    });
    return kept;
}

std::string trimmed(std::string_view text)
{
    std::size_t begin = text.size();
    std::size_t end = 0;
    std::size_t at = 0;
    each_character(text, [&](ucs4_t c, std::string_view bytes) {
        if (!is_white_space(c)) {
            begin = std::min(begin, at);
            end = at + bytes.size();
        }
        at += bytes.size();
    });
    return begin < end ? std::string(text.substr(begin, end - begin)) : std::string();
}

std::size_t cells(std::string_view text, Ambiguous ambiguous)
{
    std::size_t sum = 0;
    each_character(text, [&](ucs4_t c, std::string_view) { sum += cells_of(c, ambiguous); });
    return sum;
}

std::string truncated(std::string_view text, std::size_t width, Ambiguous ambiguous)
{
    if (cells(text, ambiguous) <= width) return std::string(text);
    const std::size_t mark = cells_of(0x2026, ambiguous);
    std::string kept;
    std::size_t used = 0;
    bool full = false;
    each_character(text, [&](ucs4_t c, std::string_view bytes) {
        const std::size_t wide = cells_of(c, ambiguous);
        full = full || used + wide + mark > width;
        if (full) return;
        kept += bytes;
        used += wide;
    });
    return mark <= width ? kept + "…" : kept;
}

} // namespace tenken::utf8
