#pragma once

#include "check/plausibility.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tenken {

/// The answers in a record's lines, up to the line of that digest, from which a report was made; those that were
/// withdrawn, changed by the confirmer, or given to another question before the checklist changed are left out. A line at midnight is taken for one that bears a day alone (`--date`). Lines
/// that cannot be read are passed over. Nothing where the record does not hold that line.
[[nodiscard]] std::optional<std::vector<SavedAnswer>> saved_answers(
    std::string_view record, const std::string& link);

} // namespace tenken
