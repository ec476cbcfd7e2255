#pragma once

#include "formats/checklist/loading.hpp"

namespace tenken::loading {

/// Reads `sections`: files beside the checklist, or the sections themselves, in the order listed.
void read_sections(Loading& loading, const yaml::Reading& reading, const yaml::Node& node);

} // namespace tenken::loading
