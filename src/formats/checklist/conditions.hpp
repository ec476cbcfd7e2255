#pragma once

#include "formats/checklist/loading.hpp"

#include <optional>

namespace tenken::loading {

/// Reads a `when`: {item, is}, {all}, {any} or {not}. The gates it tests are added to `gates`.
[[nodiscard]] std::optional<Condition> read_condition(
    const yaml::Reading& reading, const yaml::Node& node, std::vector<Gate>& gates);

/// Checks the gates of all items, when all items are known: that they exist, can be gates, know the answers
/// tested for and, for an item of an `each`, that they are asked of the same subjects; and that no item waits
/// for itself.
void check_conditions(Loading& loading);

} // namespace tenken::loading
