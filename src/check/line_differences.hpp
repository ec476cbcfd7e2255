#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>

namespace tenken {

/// A line of one text that is not what the other text has at its place. Line ends belong to their lines.
struct LineDifference {
    std::size_t line = 0; ///< in the text that is looked at, from 1; of a missing line: where it should begin
    std::optional<std::string_view> is;        ///< nothing: a line is missing
    std::optional<std::string_view> should_be; ///< nothing: a line too many
};

/// Gives `take` what differs line by line, in order: nothing exactly when the texts are the same bytes.
void line_differences(
    std::string_view is, std::string_view should_be, const std::function<void(const LineDifference&)>& take);

} // namespace tenken
