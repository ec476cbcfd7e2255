#pragma once

#include "model/assessment.hpp"
#include "words/words.hpp"

#include <string>
#include <string_view>

/// Answers in words.
namespace tenken::interview {

/// "△ 一部実施している", "96%（○ 実施している）", "－ 該当なし（期間中に事例がない）", a date in full …; "未回答" where open;
/// "5人中4人が実施している（× 実施していない 1人）" where individuals answered.
[[nodiscard]] std::string answer_in_words(
    const Words& words, const Assessment& assessment, const AssessedItem& item);

/// 「5人中4人が「実施している」（△ 一部実施している 1人）」: of the best level first, then of each other.
[[nodiscard]] std::string counts_in_words(const Words& words, const PersonCounts& counts, const Scale& scale);

[[nodiscard]] int persons_in(const PersonCounts& counts);

/// The mark of the answer's level, or of not applicable; "＋" for other answers; "・" where open.
[[nodiscard]] std::string answer_mark(const Assessment& assessment, const AssessedItem& item);

/// "○ 実施している"
[[nodiscard]] std::string level_in_words(const Level& level);

/// The level of an answer that is a finding, of individuals' the last in the scale; null for any other.
[[nodiscard]] const Level* finding_of(const Assessment& assessment, const AssessedItem& item);

/// What the coordinator said on an instance when the report was sent back; empty otherwise, and once it is confirmed.
[[nodiscard]] std::string comment_on(const Assessment& assessment, std::string_view instance);

/// Whether individuals answered at a level that is a finding, and the department has no plan for it yet.
[[nodiscard]] bool wants_plan_of_department(const Assessment& assessment, const AssessedItem& item);

/// Whether an open question keeps a report from being complete: it is scored, or hides what is.
[[nodiscard]] bool is_needed(const Assessment& assessment, const AssessedItem& item);

/// Whether individual respondents answered, each for themselves.
[[nodiscard]] bool answered_by_individuals(const AssessedItem& item);

/// "令和9年3月31日まで（統括責任者が承認、代わりの対策: …）"
[[nodiscard]] std::string exception_in_words(const Words& words, const Exception& exception);

/// What was typed, as far as a message repeats it.
[[nodiscard]] std::string as_repeated(std::string_view typed);

/// What is wrong and what to do, as two sentences; long arguments as_repeated().
[[nodiscard]] std::string problem_in_words(const Words& words, const Problem& problem);

/// On one line, however many it has.
[[nodiscard]] std::string on_one_line(std::string_view text);

} // namespace tenken::interview
