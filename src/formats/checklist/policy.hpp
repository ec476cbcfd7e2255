#pragma once

#include "formats/checklist/loading.hpp"

namespace tenken::loading {

/// Reads `policy`: its title and edition, and its clauses with their obligations, here or in a file.
void read_policy(Loading& loading, const yaml::Reading& reading, const yaml::Node& node);

} // namespace tenken::loading
