#pragma once

#include "model/checklist.hpp"

#include <string>

namespace tenken {

/// Last year's edition of a checklist.
struct OldEdition {
    std::string name; ///< as it was named
    Checklist checklist;

    /// It is known by a report only, which has no criteria, minimum, maximum, audience and conditions; the places are
    /// lines of the report. Whether an item is asked per subject is known where it was answered.
    bool report = false;
};

/// Loads what `--against` names: a checklist (a path, or the name of a built-in one), or a report that was made with
/// it (a file that ends in .md). Throws Failure with all problems.
[[nodiscard]] OldEdition load_old_edition(const std::string& name);

} // namespace tenken
