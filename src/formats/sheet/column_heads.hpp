#pragma once

#include <optional>
#include <string_view>

namespace tenken {

/// What a column of an office's own sheet holds.
enum class ColumnUse {
    unknown,
    number,
    section, ///< 大項目, 分類: what several rows have in common
    question,
    topic, ///< 「パスワード」 beside 「8文字以上か」: what a single question is about
    answer,
    level, ///< one answer of several, each in a column of its own
    note,
    evidence,
    plan, ///< what is to be done
    plan_owner,
    plan_due,
    explanation, ///< 解説, 根拠規程: what is said of a question
    criteria,    ///< 判断基準
    weight,      ///< 配点
    computed,    ///< 得点
};

/// What a head says of its column.
struct ColumnHead {
    ColumnUse use = ColumnUse::unknown;
    bool vague = false; ///< a word that many columns could bear: 項目, 内容, 状況
};

/// By the word that stands last in the head, for a Japanese head ends with what it is: 改善計画の期限 is a date. What is in
/// brackets says nothing. Nothing where no word is known.
[[nodiscard]] std::optional<ColumnHead> read_column_head(std::string_view text);

/// The words by which a column of questions is looked for, as a message names them.
inline constexpr std::string_view question_heads = "点検項目・確認事項・設問・チェック項目・点検内容・対策";

} // namespace tenken
