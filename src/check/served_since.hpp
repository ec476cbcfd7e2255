#pragma once

#include "model/assessment.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tenken {

/// What a served department's report read from the record of the department that serves it, and would read otherwise by now:
/// ids of items, in the report's order, each once. `record`: that record's bytes. Empty too where the record is damaged or
/// does not hold the line that the report names: that is for the serving department's own report to show.
[[nodiscard]] std::vector<std::string> answered_anew(const Assessment& report, std::string_view record);

} // namespace tenken
