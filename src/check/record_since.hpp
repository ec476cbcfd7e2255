#pragma once

#include "formats/record/line.hpp"
#include "model/hand_in.hpp"

#include <optional>
#include <string>
#include <string_view>

/// How a record goes on after the line that a report was made from.
namespace tenken {

/// What follows the line with this link. Nothing where the record does not hold that line.
[[nodiscard]] std::optional<std::string_view> lines_since(std::string_view record, const std::string& link);

/// The first of these lines with which the record is beyond the report: its answers, or how far it has come, are
/// others now. A plan's progress is not, and so is that the report was accepted; once it was returned or corrected,
/// what follows is the next version's. `lines` are of a sound record; `report` is what the report says of itself.
[[nodiscard]] std::optional<RecordLine> line_beyond(std::string_view lines, const HandIn& report);

} // namespace tenken
