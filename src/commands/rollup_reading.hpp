#pragma once

#include "commands/command.hpp"
#include "commands/rollup_files.hpp"
#include "page/template.hpp"
#include "rollup/rollup.hpp"

#include <map>
#include <optional>

namespace tenken {

/// What reading the reports came to, beside what the rollup holds.
struct RollupReading {
    ExitStatus status = ExitStatus::done; ///< `file` where one could not be read; `err` says which
    std::map<std::string, int> languages; ///< of the reports
};

/// Reads each file once, verifies it as `tenken verify` does, and hands it to the rollup or leaves it out there. One
/// report at a time is in memory. `made_with`: a template of the reports that is not built in.
[[nodiscard]] RollupReading read_reports(const std::vector<RollupFile>& files,
    const std::optional<Template>& made_with, Rollup& rollup, Context& context);

} // namespace tenken
