#pragma once

#include "formats/checklist/loading.hpp"

namespace tenken::loading {

/// Reads the first file of a checklist and all that it names, in load order: itself, the policy's clauses,
/// the glossary, the sections.
void read_root(Loading& loading, const std::string& path);

} // namespace tenken::loading
