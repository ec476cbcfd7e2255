#pragma once

#include "formats/checklist/loading.hpp"

namespace tenken::loading {

/// Reads `scoring`: the method, what not applicable counts as, and the grades. The scales are known.
void read_scoring(Loading& loading, const yaml::Reading& reading, const yaml::Node& node);

} // namespace tenken::loading
