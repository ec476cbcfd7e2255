#pragma once

#include "base/date.hpp"
#include "commands/program.hpp"

#include <functional>
#include <optional>
#include <string>

namespace tenken {

/// The day that a report bears: `--date` (words/japanese_date.hpp: read_day), else SOURCE_DATE_EPOCH, else today in Japan. Throws `Failure`
/// where the option or the variable is no date.
[[nodiscard]] Date report_date(const std::optional<std::string>& option, const Invocation& invocation);

/// What stamps the lines of a record: midnight of that day where the day was given (by option or variable),
/// the clock otherwise.
[[nodiscard]] std::function<std::string()> record_clock(
    const std::optional<std::string>& option, const Invocation& invocation);

} // namespace tenken
