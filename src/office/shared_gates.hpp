#pragma once

#include "formats/record/event.hpp"
#include "formats/record/state.hpp"
#include "model/checklist.hpp"

#include <vector>

namespace tenken {

/// The coordinating department's answers to those organisation items on whose answer other items hang, as far
/// as `own` does not hold them yet: with them in its record a department is asked what follows from them.
[[nodiscard]] std::vector<AnswerEvent> shared_gates(
    const Checklist& checklist, const RecordState& own, const RecordState& coordinators);

} // namespace tenken
