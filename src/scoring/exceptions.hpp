#pragma once

#include "model/assessment.hpp"

/// Exceptions (例外措置): findings that are let be for a time, with approval. They never change a score.
namespace tenken {

/// Whether an exception of the instance is as it must be and in force on the day of the report.
[[nodiscard]] bool exception_in_force(const Assessment& assessment, const AssessedItem& item);

/// In which year without a break the exception is in force (3年目: 3); 0 where none is.
[[nodiscard]] int exception_year(const Assessment& assessment, const AssessedItem& item);

} // namespace tenken
