#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What people in offices write into the column of answers of a sheet of their own, and what stands above such columns.
namespace tenken {

enum class AnswerKind {
    better, ///< ◎, above "met"
    met,
    partial,
    unmet,
    unknown,
    not_applicable,
    grade, ///< a digit or a letter from A to F; `grade` of AnswerWord says which
};

/// An answer as it was understood.
struct AnswerWord {
    AnswerKind kind = AnswerKind::met;
    char grade = 0;    ///< '0' to '9', 'A' to 'F'; of nothing else
    std::string word;  ///< as it was written, on one line; a symbol (○, レ) where it was one
    bool sign = false; ///< it was a symbol, not a word
    std::string rest;  ///< what was written behind it: 「○（一部の端末を除く）」
};

/// An answer: a symbol and whatever looks like it (○◯〇O, ×✕X, レ✓), a word (実施している, はい, 済, 対象外), a digit or a letter; in
/// brackets or not, with a remark behind a symbol. Nothing for any other text.
[[nodiscard]] std::optional<AnswerWord> read_answer_word(std::string_view text);

/// The head of a column that stands for one answer, or the words that a legend has for one: as above, and by what it
/// says: with ない or 未 it is not met, with 一部 in part.
[[nodiscard]] std::optional<AnswerWord> read_answer_label(std::string_view text);

/// Whether a cell in the column of one answer says that it is this one: ○, レ, 1, ✓ …
[[nodiscard]] bool is_tick(std::string_view text);

/// Whether nothing was said: □.
[[nodiscard]] bool is_empty_box(std::string_view text);

/// Whether a cell in the column of one answer says that it is not this one: an empty box, a dash, 0.
[[nodiscard]] bool is_no_tick(std::string_view text);

/// What a text explains of signs: 「○：実施している　△：一部」 gives (○, 実施している), (△, 一部). Fewer than two are no legend.
[[nodiscard]] std::vector<std::pair<AnswerWord, std::string>> read_legend(std::string_view text);

} // namespace tenken
