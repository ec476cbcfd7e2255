#pragma once

#include <optional>
#include <string>
#include <vector>

namespace tenken {

/// What `tenken run` was told; what is missing is asked for where somebody can be asked.
struct RunOptions {
    std::optional<std::string> department;
    std::optional<std::string> year;
    std::optional<std::string> by;
    std::optional<std::string> respondent; ///< one individual's answers to person items
    bool with_notes = false;               ///< what individuals noted goes in too
    std::vector<std::string> roles;        ///< empty: everybody
    std::optional<std::string> checklist;
    std::optional<std::string> answers;
    std::optional<std::string> from; ///< the report of an earlier year to start from
    std::optional<std::string> date;
};

} // namespace tenken
