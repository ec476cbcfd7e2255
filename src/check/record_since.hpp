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

/// Where a record stands that goes on after a report.
struct AfterReport {
    /// The first line with which the record is beyond the report: its answers, or how far it has come, are others now.
    std::optional<RecordLine> beyond;
    /// The report was returned or corrected: what follows is the next version's.
    bool next_version = false;
};

/// A plan's progress is not beyond a report, and so is that it was accepted. `lines` are of a sound record; `report` is what
/// the report says of itself.
[[nodiscard]] AfterReport after_report(std::string_view lines, const HandIn& report);

} // namespace tenken
