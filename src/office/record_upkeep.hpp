#pragma once

#include "formats/record/state.hpp"
#include "model/checklist.hpp"
#include "model/workspace.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tenken {

/// What tenken.yaml says of a department's inspection of a year.
struct Settings {
    std::vector<std::string> roles;       ///< empty: everybody
    std::optional<InspectionTerms> terms; ///< nothing where there is no tenken.yaml
};

/// Makes of a department's record what `tenken run` would go on with, without writing anything: under this
/// checklist, with the roles and the terms of tenken.yaml, and with the coordinator's answers on which questions
/// hang. `coordinators`: the coordinator's record; null where there is none.
void bring_up_to_date(RecordState& state, const Checklist& checklist, const Settings& settings,
    const RecordState* coordinators);

/// The department's record as above, read from the workspace; of no answers where there is none or it cannot be
/// read. Never throws: whoever opens the record says what is wrong with it.
[[nodiscard]] RecordState up_to_date_record(const std::filesystem::path& folder, const Checklist& checklist,
    const std::optional<Workspace>& workspace, const std::string& department, int year);

} // namespace tenken
