#include "base/line_breaks.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <unictype.h>
#include <unilbrk.h>
#include <unistr.h>
#include <uniwidth.h>

namespace tenken::utf8 {

namespace {

/// What keeps a character with the one before it.
enum class Bond : std::uint8_t {
    none,
    figure, ///< a number and its unit, the parts of a day
    word,   ///< a word or a number itself
    rule,   ///< JIS X 4051; a blank, which stays at the end of its line
};

struct Character {
    ucs4_t code = 0;
    std::string_view bytes;
    std::size_t cells = 0;
    Bond bond = Bond::none;
};

// JIS X 4051: closing brackets, hyphens, ！？, middle dots, full stops, commas, marks of repetition, ー, small kana, and
// the units that are signs.
constexpr std::u32string_view never_first =
    U"’”）〕］｝〉》」』】〙〗〟»)]}｠｣‐–゠〜～！？‼⁇⁈⁉!?・：；:;･。．.｡、，,､ヽヾゝゞ々〻ーｰﾞﾟ"
    U"ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ％‰℃%";
constexpr std::u32string_view never_last = U"‘“（〔［｛〈《「『【〘〖〝«([{｟｢";
constexpr std::u32string_view never_parted = U"―—…‥─";
constexpr std::u32string_view before_figures = U"￥¥＄$￡£＃#№";
constexpr std::u32string_view within_figures = U".,．，:：/／";
constexpr std::u32string_view between_figures = U"～〜~－–‐-";
constexpr std::u32string_view parts_of_time = U"年月時分";

// Units of several characters, none of which begins another that is longer and follows it.
constexpr auto long_units = std::to_array<std::u32string_view>({U"年度末", U"年度", U"年間", U"年目",
    U"か月間", U"か月", U"カ月", U"ヶ月", U"ヵ月", U"ケ月", U"箇月", U"か所", U"カ所", U"ヶ所", U"箇所",
    U"か国", U"時間", U"分間", U"秒間", U"日間", U"日目", U"週間", U"回目", U"人目", U"番目", U"項目",
    U"機関", U"所属", U"種類", U"文字", U"段階", U"問中", U"人中", U"件中", U"月末", U"パーセント"});
// Units of one character that stand behind a blank too; any kanji may be one right behind its number.
constexpr std::u32string_view counters = U"点問人件回年月日時分秒週枚台室冊部社者名所版割つ";
constexpr auto words_before_figures =
    std::to_array<std::u32string_view>({U"第", U"令和", U"平成", U"昭和", U"大正"});

bool among(std::u32string_view set, ucs4_t c) { return set.find(static_cast<char32_t>(c)) != set.npos; }

bool is_digit(ucs4_t c) { return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19); }

bool is_kanji(ucs4_t c) { return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF); }

bool is_katakana(ucs4_t c) { return c >= 0x30A1 && c <= 0x30FA; }

/// The characters of a text, and what keeps them together.
class Line {
public:
    Line(std::string_view text, Ambiguous ambiguous)
    {
        const char* encoding = ambiguous == Ambiguous::wide ? "EUC-JP" : "UTF-8";
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
        std::vector<char> breaks(text.size() + 1, UC_BREAK_PROHIBITED);
        u8_possible_linebreaks(bytes, text.size(), encoding, breaks.data());
        all_.reserve(text.size());
        for (std::size_t at = 0; at < text.size();) {
            Character one;
            const int length = u8_mbtoucr(&one.code, bytes + at, text.size() - at);
            if (length <= 0) one.code = 0xFFFD;
            const auto size = length <= 0 ? std::size_t{1} : static_cast<std::size_t>(length);
            one.bytes = text.substr(at, size);
            one.cells = static_cast<std::size_t>(std::max(0, uc_width(one.code, encoding)));
            one.bond = breaks[at] == UC_BREAK_PROHIBITED ? Bond::word : Bond::none;
            all_.push_back(one);
            at += size;
        }
        for (std::size_t i = 1; i < all_.size(); ++i) bind(i, rule_of(i) ? Bond::rule : Bond::none);
        for (std::size_t i = 0; i < all_.size(); ++i) bind_figures(i);
    }

    [[nodiscard]] const std::vector<Character>& characters() const { return all_; }

private:
    [[nodiscard]] ucs4_t at(std::size_t i) const { return i < all_.size() ? all_[i].code : 0; }

    void bind(std::size_t i, Bond bond)
    {
        if (i > 0 && i < all_.size()) all_[i].bond = std::max(all_[i].bond, bond);
    }

    [[nodiscard]] bool rule_of(std::size_t i) const
    {
        const auto before = at(i - 1);
        const auto c = at(i);
        if (c == ' ' || among(never_first, c)) return true;
        if (among(never_last, before)) return true;
        if (before == c && among(never_parted, c)) return true;
        if (before == '/' && (i < 2 || at(i - 2) == ' ')) return true; // a command: "/q"
        return among(before_figures, before) && is_digit(c);
    }

    [[nodiscard]] bool stands_at(std::size_t i, std::u32string_view word) const
    {
        for (std::size_t k = 0; k < word.size(); ++k) {
            if (at(i + k) != word[k]) return false;
        }
        return true;
    }

    void bind_word(std::size_t i, std::size_t size)
    {
        for (std::size_t k = 1; k < size; ++k) bind(i + k, Bond::figure);
    }

    void bind_figures(std::size_t i)
    {
        for (const auto word : words_before_figures) {
            const auto next = i + word.size();
            if (!stands_at(i, word) || (!is_digit(at(next)) && at(next) != U'元')) continue;
            bind_word(i, word.size() + 1);
            if (at(next) == U'元') bind(next + 1, Bond::figure);
        }
        if (!is_digit(at(i))) return;
        const auto next = at(i + 1);
        if (is_digit(next)) return bind(i + 1, Bond::word);
        if (among(within_figures, next) && is_digit(at(i + 2))) {
            bind(i + 1, Bond::word);
            return bind(i + 2, Bond::word);
        }
        if (among(between_figures, next) && is_digit(at(i + 2))) {
            bind(i + 1, Bond::figure);
            return bind(i + 2, Bond::figure);
        }
        if (next == ' ' && at(i + 2) == '/' && at(i + 3) == ' ' && is_digit(at(i + 4))) {
            bind(i + 2, Bond::figure);
            return bind(i + 4, Bond::figure);
        }
        const bool blank = next == ' ';
        bind_unit(blank ? i + 2 : i + 1, blank);
    }

    /// The unit at `i`, behind a number or a number and a blank.
    void bind_unit(std::size_t i, bool behind_blank)
    {
        const auto unit = std::ranges::find_if(long_units, [&](auto one) { return stands_at(i, one); });
        const auto c = at(i);
        std::size_t size = unit != long_units.end() ? unit->size() : 0;
        const bool counts = behind_blank ? among(counters, c) : is_kanji(c) || is_katakana(c) || c == U'つ';
        if (size == 0 && counts) size = 1;
        if (size == 0) return;
        bind(i, Bond::figure);
        bind_word(i, size);
        if (size == 1 && among(parts_of_time, c) && is_digit(at(i + 1))) bind(i + 1, Bond::figure);
        if (among(between_figures, at(i + size)) && is_digit(at(i + size + 1))) {
            bind(i + size, Bond::figure);
            bind(i + size + 1, Bond::figure);
        }
    }

    std::vector<Character> all_;
};

bool is_hiragana(ucs4_t c) { return c >= 0x3041 && c <= 0x309F; }

bool is_japanese(ucs4_t c)
{
    return is_hiragana(c) || is_kanji(c) || is_katakana(c) || c == U'ー' || c == U'々';
}

/// Whether a phrase begins with the character: behind a sign or a blank, or in another script behind hiragana.
bool begins_phrase(const std::vector<Character>& all, std::size_t i)
{
    const auto before = all[i - 1].code;
    if (!is_japanese(before)) return true;
    return is_hiragana(before) && !is_hiragana(all[i].code);
}

/// The last beginning of a phrase that is not far before `over`, where one of its lines may begin.
std::optional<std::size_t> near_phrase(const std::vector<Character>& all, std::size_t start, std::size_t over)
{
    constexpr std::size_t near = 12; // cells: six characters
    std::size_t lost = 0;
    for (std::size_t at = over; at > start; --at) {
        if (all[at].bond == Bond::none && begins_phrase(all, at)) return at;
        lost += all[at - 1].cells;
        if (lost > near) break;
    }
    return std::nullopt;
}

/// Where the line that begins at `start` ends, when `over` no longer fits: as late as possible, where the least is parted.
std::size_t end_of_line(
    const std::vector<Character>& all, std::size_t start, std::size_t over, Phrases phrases)
{
    if (phrases == Phrases::kept) {
        if (const auto at = near_phrase(all, start, over)) return *at;
    }
    for (const auto bond : {Bond::none, Bond::figure, Bond::word}) {
        for (std::size_t at = over; at > start; --at) {
            if (all[at].bond <= bond) return at;
        }
    }
    return over;
}

std::string text_of(const std::vector<Character>& all, std::size_t start, std::size_t end, Phrases phrases)
{
    const auto is_blank = [&](ucs4_t c) { return c == ' ' || (phrases == Phrases::kept && c == 0x3000); };
    while (end > start && is_blank(all[end - 1].code)) --end;
    std::string text;
    for (std::size_t i = start; i < end; ++i) text += all[i].bytes;
    return text;
}

} // namespace

std::vector<std::string> wrap(std::string_view text, Room room, Ambiguous ambiguous, Phrases phrases)
{
    constexpr std::size_t narrowest = 2;
    const Line line(text, ambiguous);
    const auto& all = line.characters();
    std::vector<std::string> lines;
    std::size_t start = 0;
    std::size_t used = 0; // cells from `start` up to the character at hand
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto end_line = [&](std::size_t end) {
            lines.push_back(text_of(all, start, end, phrases));
            while (start < end) used -= all[start++].cells;
        };
        const auto overflows = [&] {
            const std::size_t limit = std::max(lines.empty() ? room.first : room.further, narrowest);
            return all[i].code != ' ' && i > start && used + all[i].cells > limit;
        };
        if (all[i].code == '\n') {
            end_line(i);
            ++start;
            continue;
        }
        while (overflows()) {
            end_line(end_of_line(all, start, i, phrases));
        }
        used += all[i].cells;
    }
    lines.push_back(text_of(all, start, all.size(), phrases));
    return lines;
}

} // namespace tenken::utf8
