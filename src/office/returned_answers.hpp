#pragma once

#include "base/date.hpp"
#include "base/problem.hpp"
#include "formats/answers/file.hpp"
#include "formats/sheet/returned_workbook.hpp"
#include "model/checklist.hpp"

#include <map>
#include <string>
#include <utility>

namespace tenken {

/// What a sheet that came back says.
struct ReturnedAnswers {
    AnswersFile answers; ///< of an instance on the sheet every part is named, the empty ones too
    std::map<std::pair<std::string, ResponseChange::Part>, Place> places; ///< the cell of each, by instance
    std::map<std::string, Place, std::less<>> subject_places; ///< the first cell of each list, by kind
    std::map<std::string, Place, std::less<>> plan_places;    ///< by instance
    std::map<std::string, Place, std::less<>> check_places;   ///< by check
    Problems notices; ///< questions whose wording changed while the sheet was out: nothing is taken of these
};

/// Reads the cells of a workbook as the interview reads what is typed: marks, numbers, words, full-width forms, days as
/// people write them (those without a year counted from `today`). Throws Failure(input) with all that is wrong, each at
/// its cell, beside what load_answers() finds wrong: `returned.formula`, `returned.error_cell`, `returned.no_such_answer`,
/// `returned.row_twice` and others.
[[nodiscard]] ReturnedAnswers answers_of_workbook(const ReturnedWorkbook& returned, const std::string& shown,
    const Checklist& checklist, const AnswersContext& context, Date today);

} // namespace tenken
