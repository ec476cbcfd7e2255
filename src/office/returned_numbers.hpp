#pragma once

#include "base/problem.hpp"
#include "office/returned_answers.hpp"
#include "words/words.hpp"

namespace tenken {

/// Texts that a file would bring into a record and that may hold somebody's 個人番号 (base/individual_number.hpp), each by
/// its part and at its place, as far as `places` knows it: `returned.individual_number`. One that the record has already is
/// not told again.
[[nodiscard]] Problems individual_numbers_in(const AnswersFile& changes, const Answers& now,
    const ReturnedAnswers& places, const std::string& file, const Words& words);

} // namespace tenken
