#pragma once

#include "formats/checklist/loading.hpp"

namespace tenken::loading {

/// Reads `scales`: by id, each with its levels in the order offered, and how "not applicable" is offered.
void read_scales(Loading& loading, const yaml::Reading& reading, const yaml::Node& node);

} // namespace tenken::loading
