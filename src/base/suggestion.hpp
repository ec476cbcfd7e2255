#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tenken {

/// How many characters must be inserted, deleted, replaced or swapped with their neighbour to turn one
/// text into the other (optimal string alignment distance), counted in characters.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The known word that was probably meant, if one is near enough (at most a third of its characters off,
/// but at least one may be).
[[nodiscard]] std::optional<std::string> did_you_mean(
    std::string_view typed, const std::vector<std::string>& known);

} // namespace tenken
