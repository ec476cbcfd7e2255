#pragma once

#include "formats/record/state.hpp"
#include "model/answers.hpp"
#include "model/assessment.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace tenken {

/// The items of a report (by number, from 0) that stand otherwise in the answers of its record, as far as they are
/// the department's own: what individuals or another department answered, and what is open, lies elsewhere.
[[nodiscard]] std::vector<std::size_t> answers_unlike_record(
    const Assessment& assessment, const Answers& recorded);

/// The instances that its record answered and that a report has nowhere, in no state. Nothing where the record was made
/// with another checklist, or with several one after the other.
[[nodiscard]] std::vector<std::string> answers_left_out(
    const Assessment& assessment, const RecordState& recorded);

} // namespace tenken
