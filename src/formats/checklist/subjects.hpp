#pragma once

#include "formats/checklist/loading.hpp"

namespace tenken::loading {

/// Reads `subjects`: the kinds of things of which a department may have several.
void read_subjects(Loading& loading, const yaml::Reading& reading, const yaml::Node& node);

} // namespace tenken::loading
