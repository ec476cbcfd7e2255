#pragma once

#include "model/checklist.hpp"

#include <set>
#include <string>

namespace tenken {

/// Last year's edition of a checklist.
struct OldEdition {
    std::string name; ///< as it was named
    Checklist checklist;

    /// It is known by a report only, which has no criteria, minimum, maximum, audience and conditions; the places are
    /// lines of the report.
    bool report = false;

    /// Items of which a report does not tell whether they are asked per subject: nobody answered them.
    std::set<std::string, std::less<>> perhaps_per_subject{};
};

/// The kind of subject of an item that a report shows to be asked per subject: it does not say which.
inline constexpr const char* unknown_subjects = "?";

/// Loads what `--against` names: a checklist (a path, or the name of a built-in one), or a report that was made with
/// it (a name that ends in .md). Throws Failure with all problems.
[[nodiscard]] OldEdition load_old_edition(const std::string& name);

} // namespace tenken
