#include "base/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>
#include <unictype.h>
#include <unilbrk.h>
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

namespace {

bool is_invisible(ucs4_t c)
{
    const bool variation_selector = c >= 0xFE00 && c <= 0xFE0F;
    return c > 0x7F && (variation_selector || uc_is_general_category(c, UC_FORMAT));
}

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

std::vector<std::string> wrap(std::string_view text, std::size_t width, Ambiguous ambiguous)
{
    std::vector<char> breaks(text.size() + 1, UC_BREAK_PROHIBITED);
    const std::size_t limit = std::max<std::size_t>(width, 2);
    u8_width_linebreaks(bytes_of(text), text.size(), static_cast<int>(limit), 0, 0, nullptr,
        encoding_of(ambiguous), breaks.data());
    std::vector<std::string> lines;
    std::string line;
    std::size_t at = 0;
    std::size_t used = 0;
    const auto finish = [&] {
        while (line.ends_with(' ')) line.pop_back();
        lines.push_back(std::move(line));
        line.clear();
        used = 0;
    };
    each_character(text, [&](ucs4_t c, std::string_view bytes) {
        const std::size_t wide = cells_of(c, ambiguous);
        if (breaks[at] == UC_BREAK_POSSIBLE && at > 0)
            finish();
        else if (c != '\n' && used > 0 && used + wide > limit && c != ' ')
            finish();
        at += bytes.size();
        if (c == '\n') {
            finish();
            return;
        }
        line += bytes;
        used += wide;
    });
    finish();
    return lines;
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
