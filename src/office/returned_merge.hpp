#pragma once

#include "formats/answers/file.hpp"
#include "model/answers.hpp"

#include <optional>
#include <string>
#include <vector>

/// How a sheet that was out for a while meets its record.
namespace tenken {

/// What is taken where both were changed since the sheet went out.
enum class Preferred { sheet, record };

/// What both have changed, each to something else.
struct Disagreement {
    enum class Of { response, subjects, former_plan, check_word };

    Of of = Of::response;
    std::string id;                                           ///< an instance, a kind of subjects, or a check
    ResponseChange::Part part = ResponseChange::Part::answer; ///< of a response
};

struct MergedAnswers {
    AnswersFile answers;                     ///< what the sheet changes
    std::vector<Disagreement> disagreements; ///< none where something is preferred
    std::vector<Disagreement> cut;           ///< what was too long for a cell, and was changed there
    std::vector<std::string> changed;        ///< instances of which the sheet changes the answer itself
};

/// Leaves of a sheet what it changes: a part of an answer, a list, an outcome or a word that is as it was sent, or as the record has it now, changes nothing. `sent`:
/// the record as it was when the sheet was made; `now`: as it is. Of a text that was too long for its cell, and whose cell
/// is as it was sent, the whole text stays.
[[nodiscard]] MergedAnswers merged_with_record(
    AnswersFile sheet, const Answers& sent, const Answers& now, std::optional<Preferred> preferred);

} // namespace tenken
