#pragma once

#include "base/problem.hpp"
#include "formats/workspace/paths.hpp"
#include "page/handover_page.hpp"

#include <filesystem>
#include <string>

namespace tenken {

/// Fills in plans, exceptions and the places of files of a hand-over whose year, day and workspace are known. What was
/// promised the year before is still followed where no finished report of this year has taken its place. Returns why some
/// reports could not be read.
[[nodiscard]] Problems follow_up(
    Handover& handover, const WorkspaceFiles& files, const std::string& checklist);

} // namespace tenken
