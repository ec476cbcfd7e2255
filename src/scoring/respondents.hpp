#pragma once

#include "model/answers.hpp"
#include "model/checklist.hpp"
#include "model/workspace.hpp"

#include <map>
#include <string>
#include <vector>

/// Individual respondents: what one of them is asked, and what all of them come to. No function here knows a name.
namespace tenken {

/// What one respondent's interview goes by: the respondent's own answers to person items; the department's to all
/// others, on which conditions hang, and its subjects.
[[nodiscard]] Answers with_department(
    const Checklist& checklist, const Answers& individual, const Answers& department);

struct RespondentsSum {
    int respondents = 0; ///< those who answered at least one item that is asked of them
    std::map<std::string, PersonAnswers, std::less<>> persons; ///< by instance of a scored person item
};

/// Adds up what the respondents answered. A number counts at the level of its band; what a respondent is not asked
/// (any more) does not count. The reason is the one that most of those gave to whom an item does not apply (of
/// equals the first of the scale); notes are in the order of their text. `department`: as with_department() has it;
/// `service`: what it shares is not asked of its people.
[[nodiscard]] RespondentsSum sum_of_respondents(const Checklist& checklist,
    const std::vector<Answers>& individuals, const Answers& department, bool with_notes,
    const Service& service = {});

} // namespace tenken
