#pragma once

#include "formats/sheet/question_table.hpp"
#include "model/answers.hpp"
#include "model/checklist.hpp"
#include "words/words.hpp"

#include <optional>
#include <vector>

namespace tenken {

/// What a row of an office's own sheet answered.
struct RowResponse {
    std::optional<Response> response; ///< nothing: a question that is answered in words, and was not
    bool given = false;               ///< the sheet has an answer that can be read
    std::vector<NotTaken> not_taken;
};

/// `scale`: null where the question is answered in words. Where no answer can be read it is わからない, with a note that says
/// so. Remarks, evidence and plans go in as they are; `year`: of the sheet, from which days without a year are counted.
[[nodiscard]] RowResponse response_of(
    const QuestionTable& table, const QuestionRow& row, const Scale* scale, int year, const Words& words);

} // namespace tenken
