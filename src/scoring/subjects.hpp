#pragma once

#include "model/answers.hpp"
#include "model/checklist.hpp"
#include "model/workspace.hpp"

#include <span>
#include <string>

namespace tenken {

/// Whom one item is asked about.
struct Subjects {
    std::span<const std::string> names; ///< one empty name where there is no list to go through
    bool said = true;                   ///< the list was given, or none is needed
    bool none = false;                  ///< the list was given and is empty
};

/// What is shared has the subjects of the department that serves. The names are those in `answers`.
[[nodiscard]] Subjects subjects_of(const Item& item, const Answers& answers, const Service& service);

} // namespace tenken
