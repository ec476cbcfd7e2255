#pragma once

#include "formats/sheet/answer_sheet.hpp"
#include "model/answers.hpp"
#include "model/assessment.hpp"
#include "model/checklist.hpp"
#include "words/words.hpp"

#include <string>

/// The answer sheet as a page for a browser: one file that asks, keeps its draft in a file and hands over a file of
/// answers, without a network (docs/answer-sheets.md). Its parts are in templates/answer_form.
namespace tenken {

/// What a sheet was gathered from. Holds references: none of them may go while it is used.
struct AnswerFormSources {
    const AnswerSheet& sheet;
    const Checklist& checklist;
    const Answers& answers;
    const Assessment& assessment; ///< of the same
};

/// The page, UTF-8, LF. The same for the same sources.
[[nodiscard]] std::string answer_form(const Words& words, const AnswerFormSources& sources);

/// The data that the page's script asks by, as JSON. Of an individual's sheet it holds of the department's answers only
/// those on which conditions depend, and of fewer than three persons only the lowest level.
[[nodiscard]] std::string answer_form_data(const Words& words, const AnswerFormSources& sources);

} // namespace tenken
