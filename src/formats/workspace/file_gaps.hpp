#pragma once

#include "formats/yaml/reading.hpp"
#include "model/workspace.hpp"

#include <vector>

namespace tenken::loading {

/// The list of years without reports, each with its reason.
[[nodiscard]] std::vector<WorkspaceGap> read_gaps(const yaml::Reading& reading, const yaml::Node& node);

} // namespace tenken::loading
