#pragma once

#include "formats/checklist/source_files.hpp"
#include "model/checklist.hpp"

#include <string>

namespace tenken {

/// Loads the checklist whose first file is `file` in that folder, as load_checklist() does (file.hpp).
[[nodiscard]] Checklist load_checklist_in(const SourceFolder& folder, const std::string& file);

} // namespace tenken
