#pragma once

#include "model/assessment.hpp"

#include <optional>

/// Whether answers contradict one another, told from a report alone.
namespace tenken {

/// What assess() says of a check with this condition, told from the items of the assessment. Nothing where they do not
/// tell: it rests on an item that was not asked here (its answer stands in the record alone), on which subjects there
/// are where nobody was asked about them, or on how many of a few persons answered what.
[[nodiscard]] std::optional<bool> contradicts(const Assessment& assessment, const Condition& check);

} // namespace tenken
