#pragma once

#include "check/lint_against_old.hpp"
#include "formats/report/data.hpp"

#include <string>

namespace tenken {

/// What a report tells of the edition that it was made with. Places are the lines of the report's data block.
[[nodiscard]] OldEdition edition_of_report(const ReportBlock& block, const std::string& file);

} // namespace tenken
