#include "formats/sheet/answer_words.hpp"

#include "base/utf8.hpp"
#include "formats/sheet/sheet_grid.hpp"

#include <algorithm>
#include <array>

namespace tenken {

namespace {

struct AnswerSign {
    std::string_view text; ///< one character
    AnswerKind kind;
};

// The first of a kind is how it is shown.
constexpr std::array answer_signs{
    AnswerSign{"◎", AnswerKind::better},
    AnswerSign{"○", AnswerKind::met},
    AnswerSign{"◯", AnswerKind::met},
    AnswerSign{"〇", AnswerKind::met},
    AnswerSign{"⭕", AnswerKind::met},
    AnswerSign{"●", AnswerKind::met},
    AnswerSign{"⚪", AnswerKind::met},
    AnswerSign{"O", AnswerKind::met},
    AnswerSign{"o", AnswerKind::met},
    AnswerSign{"Ｏ", AnswerKind::met},
    AnswerSign{"ｏ", AnswerKind::met},
    AnswerSign{"レ", AnswerKind::met},
    AnswerSign{"ﾚ", AnswerKind::met},
    AnswerSign{"✓", AnswerKind::met},
    AnswerSign{"✔", AnswerKind::met},
    AnswerSign{"☑", AnswerKind::met},
    AnswerSign{"☒", AnswerKind::met},
    AnswerSign{"■", AnswerKind::met},
    AnswerSign{"✅", AnswerKind::met},
    AnswerSign{"√", AnswerKind::met},
    AnswerSign{"△", AnswerKind::partial},
    AnswerSign{"▲", AnswerKind::partial},
    AnswerSign{"∆", AnswerKind::partial},
    AnswerSign{"Δ", AnswerKind::partial},
    AnswerSign{"×", AnswerKind::unmet},
    AnswerSign{"✕", AnswerKind::unmet},
    AnswerSign{"✖", AnswerKind::unmet},
    AnswerSign{"✗", AnswerKind::unmet},
    AnswerSign{"✘", AnswerKind::unmet},
    AnswerSign{"╳", AnswerKind::unmet},
    AnswerSign{"☓", AnswerKind::unmet},
    AnswerSign{"❌", AnswerKind::unmet},
    AnswerSign{"X", AnswerKind::unmet},
    AnswerSign{"x", AnswerKind::unmet},
    AnswerSign{"Ｘ", AnswerKind::unmet},
    AnswerSign{"ｘ", AnswerKind::unmet},
    AnswerSign{"Х", AnswerKind::unmet},
    AnswerSign{"х", AnswerKind::unmet},
    AnswerSign{"?", AnswerKind::unknown},
    AnswerSign{"？", AnswerKind::unknown},
    AnswerSign{"－", AnswerKind::not_applicable},
    AnswerSign{"-", AnswerKind::not_applicable},
    AnswerSign{"―", AnswerKind::not_applicable},
    AnswerSign{"—", AnswerKind::not_applicable},
    AnswerSign{"–", AnswerKind::not_applicable},
    AnswerSign{"‐", AnswerKind::not_applicable},
    AnswerSign{"−", AnswerKind::not_applicable},
    AnswerSign{"ー", AnswerKind::not_applicable},
    AnswerSign{"ｰ", AnswerKind::not_applicable},
    AnswerSign{"─", AnswerKind::not_applicable},
    AnswerSign{"/", AnswerKind::not_applicable},
    AnswerSign{"／", AnswerKind::not_applicable},
    AnswerSign{"＼", AnswerKind::not_applicable},
    AnswerSign{"\\", AnswerKind::not_applicable},
};

struct AnswerText {
    std::string_view text; ///< in comparable form, small letters
    AnswerKind kind;
};

constexpr std::array answer_texts{
    AnswerText{"まる", AnswerKind::met},
    AnswerText{"丸", AnswerKind::met},
    AnswerText{"はい", AnswerKind::met},
    AnswerText{"ハイ", AnswerKind::met},
    AnswerText{"マル", AnswerKind::met},
    AnswerText{"yes", AnswerKind::met},
    AnswerText{"y", AnswerKind::met},
    AnswerText{"true", AnswerKind::met},
    AnswerText{"ok", AnswerKind::met},
    AnswerText{"済", AnswerKind::met},
    AnswerText{"済み", AnswerKind::met},
    AnswerText{"実施", AnswerKind::met},
    AnswerText{"実施済", AnswerKind::met},
    AnswerText{"実施済み", AnswerKind::met},
    AnswerText{"実施している", AnswerKind::met},
    AnswerText{"対応済", AnswerKind::met},
    AnswerText{"対応済み", AnswerKind::met},
    AnswerText{"対応している", AnswerKind::met},
    AnswerText{"対応", AnswerKind::met},
    AnswerText{"整備済", AnswerKind::met},
    AnswerText{"整備済み", AnswerKind::met},
    AnswerText{"整備している", AnswerKind::met},
    AnswerText{"できている", AnswerKind::met},
    AnswerText{"出来ている", AnswerKind::met},
    AnswerText{"している", AnswerKind::met},
    AnswerText{"行っている", AnswerKind::met},
    AnswerText{"遵守", AnswerKind::met},
    AnswerText{"遵守している", AnswerKind::met},
    AnswerText{"達成", AnswerKind::met},
    AnswerText{"達成している", AnswerKind::met},
    AnswerText{"適", AnswerKind::met},
    AnswerText{"適合", AnswerKind::met},
    AnswerText{"適切", AnswerKind::met},
    AnswerText{"可", AnswerKind::met},
    AnswerText{"良", AnswerKind::met},
    AnswerText{"良好", AnswerKind::met},
    AnswerText{"問題なし", AnswerKind::met},
    AnswerText{"有", AnswerKind::met},
    AnswerText{"有り", AnswerKind::met},
    AnswerText{"あり", AnswerKind::met},
    AnswerText{"ある", AnswerKind::met},
    AnswerText{"確認済", AnswerKind::met},
    AnswerText{"確認済み", AnswerKind::met},
    AnswerText{"implemented", AnswerKind::met},
    AnswerText{"met", AnswerKind::met},
    AnswerText{"一部", AnswerKind::partial},
    AnswerText{"一部実施", AnswerKind::partial},
    AnswerText{"一部実施している", AnswerKind::partial},
    AnswerText{"一部実施済", AnswerKind::partial},
    AnswerText{"一部未実施", AnswerKind::partial},
    AnswerText{"一部対応", AnswerKind::partial},
    AnswerText{"一部対応済", AnswerKind::partial},
    AnswerText{"一部できている", AnswerKind::partial},
    AnswerText{"一部している", AnswerKind::partial},
    AnswerText{"一部適合", AnswerKind::partial},
    AnswerText{"部分的", AnswerKind::partial},
    AnswerText{"部分的に実施", AnswerKind::partial},
    AnswerText{"おおむね", AnswerKind::partial},
    AnswerText{"概ね", AnswerKind::partial},
    AnswerText{"概ね実施", AnswerKind::partial},
    AnswerText{"おおむね実施している", AnswerKind::partial},
    AnswerText{"実施中", AnswerKind::partial},
    AnswerText{"対応中", AnswerKind::partial},
    AnswerText{"整備中", AnswerKind::partial},
    AnswerText{"不十分", AnswerKind::partial},
    AnswerText{"どちらともいえない", AnswerKind::partial},
    AnswerText{"partial", AnswerKind::partial},
    AnswerText{"partly", AnswerKind::partial},
    AnswerText{"partiallyimplemented", AnswerKind::partial},
    AnswerText{"三角", AnswerKind::partial},
    AnswerText{"ばつ", AnswerKind::unmet},
    AnswerText{"いいえ", AnswerKind::unmet},
    AnswerText{"イイエ", AnswerKind::unmet},
    AnswerText{"バツ", AnswerKind::unmet},
    AnswerText{"no", AnswerKind::unmet},
    AnswerText{"n", AnswerKind::unmet},
    AnswerText{"false", AnswerKind::unmet},
    AnswerText{"ng", AnswerKind::unmet},
    AnswerText{"未", AnswerKind::unmet},
    AnswerText{"未実施", AnswerKind::unmet},
    AnswerText{"実施していない", AnswerKind::unmet},
    AnswerText{"未対応", AnswerKind::unmet},
    AnswerText{"対応していない", AnswerKind::unmet},
    AnswerText{"未整備", AnswerKind::unmet},
    AnswerText{"整備していない", AnswerKind::unmet},
    AnswerText{"できていない", AnswerKind::unmet},
    AnswerText{"出来ていない", AnswerKind::unmet},
    AnswerText{"していない", AnswerKind::unmet},
    AnswerText{"行っていない", AnswerKind::unmet},
    AnswerText{"未達成", AnswerKind::unmet},
    AnswerText{"不適", AnswerKind::unmet},
    AnswerText{"不適合", AnswerKind::unmet},
    AnswerText{"不適切", AnswerKind::unmet},
    AnswerText{"否", AnswerKind::unmet},
    AnswerText{"不可", AnswerKind::unmet},
    AnswerText{"不備", AnswerKind::unmet},
    AnswerText{"不備あり", AnswerKind::unmet},
    AnswerText{"問題あり", AnswerKind::unmet},
    AnswerText{"要改善", AnswerKind::unmet},
    AnswerText{"検討中", AnswerKind::unmet},
    AnswerText{"未着手", AnswerKind::unmet},
    AnswerText{"無", AnswerKind::unmet},
    AnswerText{"無し", AnswerKind::unmet},
    AnswerText{"なし", AnswerKind::unmet},
    AnswerText{"ない", AnswerKind::unmet},
    AnswerText{"notimplemented", AnswerKind::unmet},
    AnswerText{"unmet", AnswerKind::unmet},
    AnswerText{"不明", AnswerKind::unknown},
    AnswerText{"わからない", AnswerKind::unknown},
    AnswerText{"分からない", AnswerKind::unknown},
    AnswerText{"判らない", AnswerKind::unknown},
    AnswerText{"未確認", AnswerKind::unknown},
    AnswerText{"unknown", AnswerKind::unknown},
    AnswerText{"該当なし", AnswerKind::not_applicable},
    AnswerText{"該当無し", AnswerKind::not_applicable},
    AnswerText{"該当無", AnswerKind::not_applicable},
    AnswerText{"該当しない", AnswerKind::not_applicable},
    AnswerText{"該当せず", AnswerKind::not_applicable},
    AnswerText{"非該当", AnswerKind::not_applicable},
    AnswerText{"対象外", AnswerKind::not_applicable},
    AnswerText{"対象なし", AnswerKind::not_applicable},
    AnswerText{"対象無し", AnswerKind::not_applicable},
    AnswerText{"適用外", AnswerKind::not_applicable},
    AnswerText{"適用除外", AnswerKind::not_applicable},
    AnswerText{"適用なし", AnswerKind::not_applicable},
    AnswerText{"n/a", AnswerKind::not_applicable},
    AnswerText{"na", AnswerKind::not_applicable},
    AnswerText{"notapplicable", AnswerKind::not_applicable},
    AnswerText{"該当業務なし", AnswerKind::not_applicable},
    AnswerText{"該当事例なし", AnswerKind::not_applicable},
    AnswerText{"事例なし", AnswerKind::not_applicable},
};

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> brackets{{
    {"「", "」"},
    {"(", ")"},
    {"（", "）"},
    {"【", "】"},
    {"[", "]"},
    {"『", "』"},
}};

std::string without_brackets(std::string text)
{
    for (bool again = true; again;) {
        again = false;
        for (const auto& [open, close] : brackets) {
            if (text.size() <= open.size() + close.size() || !text.starts_with(open) ||
                !text.ends_with(close))
                continue;
            text = utf8::trimmed(text.substr(open.size(), text.size() - open.size() - close.size()));
            again = true;
        }
    }
    return text;
}

std::string compared(std::string_view text) { return utf8::case_folded(utf8::comparable_form(text)); }

const AnswerSign* sign_at_start(std::string_view text)
{
    const auto at = std::ranges::find_if(
        answer_signs, [&](const AnswerSign& sign) { return text.starts_with(sign.text); });
    return at == answer_signs.end() ? nullptr : &*at;
}

/// The sign that is shown for its kind; a tick is none of the scale's.
std::string shown_sign(AnswerKind kind)
{
    return std::string(std::ranges::find(answer_signs, kind, &AnswerSign::kind)->text);
}

std::optional<char> grade_of(std::string_view folded)
{
    if (folded.size() != 1) return std::nullopt;
    const char c = folded.front();
    if (c >= '0' && c <= '9') return c;
    if (c >= 'a' && c <= 'f') return static_cast<char>(c - 'a' + 'A');
    return std::nullopt;
}

AnswerWord answer(AnswerKind kind, std::string word, bool sign)
{
    return {kind, 0, std::move(word), sign, {}};
}

/// What follows a sign: a remark, without what parts it.
std::string remark_behind(std::string_view text)
{
    std::string rest = utf8::trimmed(text);
    for (const std::string_view parting : {"：", ":", "、", "，", ",", "…"}) {
        if (rest.starts_with(parting)) rest = utf8::trimmed(std::string_view(rest).substr(parting.size()));
    }
    return without_brackets(rest);
}

bool is_remark(std::string_view rest)
{
    if (rest.empty()) return true;
    const auto parts = {"（", "(", "：", ":", " ", "　", "、", "，", ",", "\n", "…", "【", "※"};
    return std::ranges::any_of(parts, [&](const char* one) { return rest.starts_with(one); });
}

} // namespace

std::optional<AnswerWord> read_answer_word(std::string_view text)
{
    const std::string line = without_brackets(lines_joined(utf8::without_invisible(utf8::trimmed(text))));
    if (line.empty()) return std::nullopt;
    const std::string folded = compared(line);
    const auto word = std::ranges::find(answer_texts, folded, &AnswerText::text);
    if (word != answer_texts.end()) return answer(word->kind, line, false);
    if (const auto grade = grade_of(folded))
        return AnswerWord{AnswerKind::grade, *grade, std::string(1, *grade), true, {}};
    const auto* sign = sign_at_start(line);
    if (sign == nullptr) return std::nullopt;
    const std::string rest = line.substr(sign->text.size());
    const bool letter = static_cast<unsigned char>(sign->text.front()) < 0x80U; // O.K., X-ray, -1, ?…
    if (!rest.empty() && letter) return std::nullopt;
    AnswerWord found = answer(sign->kind, shown_sign(sign->kind), true);
    if (rest.empty()) return found;
    if (const auto named = read_answer_word(rest); named && named->kind == sign->kind) {
        found.word = named->word; // 「○ 実施している」
        found.sign = named->sign;
        found.rest = named->rest;
        return found;
    }
    const bool mark_only = sign->kind != AnswerKind::not_applicable; // 「－」 begins many a text
    if (!is_remark(rest) || !mark_only) return std::nullopt;
    found.rest = remark_behind(rest);
    return found;
}

std::optional<AnswerWord> read_answer_label(std::string_view text)
{
    if (auto exact = read_answer_word(text); exact && exact->rest.empty()) return exact;
    const std::string line = without_brackets(lines_joined(utf8::trimmed(text)));
    if (line.empty() || utf8::characters(line) > 20) return std::nullopt;
    const auto says = [&](std::initializer_list<std::string_view> parts) {
        return std::ranges::any_of(parts, [&](auto part) { return line.find(part) != std::string::npos; });
    };
    if (says({"該当な", "該当し", "該当せ", "対象外", "適用外", "非該当"}))
        return answer(AnswerKind::not_applicable, line, false);
    if (says({"わから", "分から", "不明", "未確認"})) return answer(AnswerKind::unknown, line, false);
    if (says({"一部", "部分", "おおむね", "概ね", "不十分", "ときどき", "時々"}))
        return answer(AnswerKind::partial, line, false);
    if (says({"ない", "未", "いいえ", "不", "せず", "なし"})) return answer(AnswerKind::unmet, line, false);
    if (line.ends_with("いる") || line.ends_with("済") || line.ends_with("済み") ||
        line.ends_with("できる") || says({"十分"}))
        return answer(AnswerKind::met, line, false);
    return std::nullopt;
}

bool is_tick(std::string_view text)
{
    const std::string folded = compared(without_brackets(lines_joined(utf8::trimmed(text))));
    if (folded == "1" || folded == "true" || folded == "v" || folded == "*" || folded == "x" || folded == "×")
        return true;
    const auto word = read_answer_word(text);
    return word && word->rest.empty() && (word->kind == AnswerKind::met || word->kind == AnswerKind::better);
}

bool is_empty_box(std::string_view text)
{
    const std::string folded = compared(without_brackets(lines_joined(utf8::trimmed(text))));
    return folded.empty() || folded == "□" || folded == "☐" || folded == "選択してください" ||
        folded == "-選択-";
}

bool is_no_tick(std::string_view text)
{
    if (is_empty_box(text)) return true;
    const std::string folded = compared(without_brackets(lines_joined(utf8::trimmed(text))));
    if (folded == "false" || folded == "0") return true;
    const auto word = read_answer_word(text);
    return word && word->sign && word->kind == AnswerKind::not_applicable;
}

std::vector<std::pair<AnswerWord, std::string>> read_legend(std::string_view text)
{
    std::vector<std::pair<AnswerWord, std::string>> found;
    const auto characters = utf8::split_characters(text);
    const auto ends = [](const std::string& one) {
        static constexpr std::array<std::string_view, 14> all{
            " ", "　", "\n", "、", "，", ",", "/", "／", ";", "；", "）", ")", "】", "・"};
        return std::ranges::find(all, one) != all.end();
    };
    const auto joins = [](const std::string& one) {
        return one == "：" || one == ":" || one == "＝" || one == "=" || one == "…" || one == "‥" ||
            one == "→";
    };
    for (std::size_t i = 0; i + 2 < characters.size(); ++i) {
        std::size_t at = i + 1;
        while (at < characters.size() && (characters[at] == " " || characters[at] == "　")) ++at;
        if (at >= characters.size() || !joins(characters[at])) continue;
        const bool inside_word = i > 0 && utf8::nfkc(characters[i - 1]).size() == 1 &&
            std::isalnum(static_cast<unsigned char>(utf8::nfkc(characters[i - 1]).front())) != 0;
        const auto sign = read_answer_word(characters[i]);
        if (!sign || !sign->sign || inside_word) continue;
        while (at < characters.size() &&
            (joins(characters[at]) || characters[at] == " " || characters[at] == "　"))
            ++at;
        std::string label;
        for (; at < characters.size() && !ends(characters[at]); ++at) label += characters[at];
        if (!label.empty() && utf8::characters(label) <= 30) found.emplace_back(*sign, label);
        i = at - 1;
    }
    if (found.size() < 2) found.clear();
    return found;
}

} // namespace tenken
