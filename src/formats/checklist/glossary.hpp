#pragma once

#include "formats/checklist/loading.hpp"

namespace tenken::loading {

/// Reads `glossary`: a list of terms, or the name of a file that holds one (alone or under `glossary:`).
void read_glossary(Loading& loading, const yaml::Reading& reading, const yaml::Node& node);

} // namespace tenken::loading
