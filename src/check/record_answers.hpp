#pragma once

#include "model/answers.hpp"
#include "model/assessment.hpp"

#include <cstddef>
#include <vector>

namespace tenken {

/// The items of a report (by number, from 0) that stand otherwise in the answers of its record, as far as they are
/// the department's own: what individuals or another department answered, and what is open, lies elsewhere.
[[nodiscard]] std::vector<std::size_t> answers_unlike_record(
    const Assessment& assessment, const Answers& recorded);

} // namespace tenken
