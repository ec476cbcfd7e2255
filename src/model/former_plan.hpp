#pragma once

#include "model/response.hpp"

#include <optional>
#include <string>

namespace tenken {

/// What became of a plan.
enum class PlanOutcome { done, partly, not_done, not_needed };

/// A plan that last year's report holds, and what became of it.
struct FormerPlan {
    std::string instance; ///< in last year's report
    std::string question; ///< as last year's report words it
    Action action;
    std::optional<PlanOutcome> outcome; ///< nothing: not said yet
    std::string note;                   ///< a word on it

    bool operator==(const FormerPlan&) const = default;
};

} // namespace tenken
