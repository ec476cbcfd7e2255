#pragma once

#include "formats/checklist/loading.hpp"

namespace tenken::loading {

/// Reads the list of ids that were given up; the items must be known.
void read_retired(Loading& loading, const yaml::Reading& reading, const yaml::Node& node);

} // namespace tenken::loading
