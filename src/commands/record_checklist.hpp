#pragma once

#include "commands/command.hpp"
#include "formats/record/state.hpp"
#include "model/checklist.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace tenken {

/// The checklist that a record was answered under: that of the option, else as the workspace of the record says.
/// Throws Failure(input) where that is another one, by its digest.
[[nodiscard]] Checklist checklist_of_record(const RecordState& record, const std::filesystem::path& path,
    const std::optional<std::string>& option, const Globals& globals);

} // namespace tenken
