#pragma once

#include "model/answers.hpp"
#include "model/assessment.hpp"
#include "model/checklist.hpp"

#include <string>

/// Whether what was said settles an item. The state of an item and the conditions that hang on it both go by this, so that
/// what is open is unknown. `scale` is the item's, null exactly when it is not scored.
namespace tenken {

/// Whether a response settles the item: an answer of the item's type (a level of its scale, an offered choice or
/// several, a number within the item's limits, a day that exists, a text that is not empty) or a "not applicable" that
/// the item allows. A number may be `unknown` unless its scale has no such level, scored choices where it has.
[[nodiscard]] bool fits(const Item& item, const Scale* scale, const Response& response);

/// Of persons who were counted those whose answer a scored item of persons takes: a level of its scale, or that it does
/// not apply where it may. None of other items. Nobody: the counts settle nothing.
[[nodiscard]] PersonCounts fitting_counts(const Item& item, const Scale* scale, const PersonCounts& counts);

/// The counts by which a scored item of persons stands: of the respondents where there are any, else of its people as the
/// department counted them, as far as they fit. Empty: what one answered for all stands, if anything does; so does an
/// individual's own answer.
[[nodiscard]] PersonCounts counts_of_persons(const Item& item, const Scale* scale, const Answers& answers,
    const Circumstances& circumstances, const std::string& instance);

/// How a shared item's instance stands in the record of the department that serves. Null where it is open there: nothing
/// was read of it, or nothing that the item takes.
[[nodiscard]] const ServedAnswer* served_answer(
    const Item& item, const Scale* scale, const ServedAnswers& served, const std::string& instance);

} // namespace tenken
