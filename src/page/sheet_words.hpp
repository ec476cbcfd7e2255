#pragma once

#include "formats/sheet/answer_sheet.hpp"
#include "words/words.hpp"

#include <string>
#include <vector>

/// What an answer sheet says in words, whatever its form.
namespace tenken {

[[nodiscard]] std::string sheet_title(const AnswerSheet& sheet, const Words& words);

/// What an office prints above its papers, each by itself: form number, handling, organisation, period, reference date,
/// deadline, to whom. What is empty is left out.
[[nodiscard]] std::vector<std::string> sheet_terms(const AnswerSheet& sheet, const Words& words);

/// The question with all that belongs before and behind it: what it is about, whether it is critical, when it is asked.
[[nodiscard]] std::string question_in_full(const AnswerSheet& sheet, const SheetRow& row, const Words& words);

/// What can be answered: each level with its criterion on a line of its own, or how to write the answer.
[[nodiscard]] std::string options_in_full(const SheetRow& row, const Words& words);

} // namespace tenken
