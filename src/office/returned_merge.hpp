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

/// A part of an answer that both have changed, each to something else.
struct Disagreement {
    std::string instance;
    ResponseChange::Part part = ResponseChange::Part::answer;
};

struct MergedAnswers {
    AnswersFile answers;                     ///< what the sheet changes
    std::vector<Disagreement> disagreements; ///< none where something is preferred
    std::vector<std::string> changed;        ///< instances of which the sheet changes the answer itself
};

/// Leaves of a sheet what it changes: a part that is as it was sent, or as the record has it now, changes nothing. `sent`:
/// the record as it was when the sheet was made; `now`: as it is.
[[nodiscard]] MergedAnswers merged_with_record(
    AnswersFile sheet, const Answers& sent, const Answers& now, std::optional<Preferred> preferred);

} // namespace tenken
