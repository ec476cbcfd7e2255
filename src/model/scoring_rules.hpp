#pragma once

#include "base/exact.hpp"

#include <string>
#include <vector>

namespace tenken {

/// How items become one figure.
enum class ScoringMethod {
    pooled,           ///< all items in one sum
    mean_of_sections, ///< the mean of the sections' percentages, weighted by section
};

/// What an item that does not apply does to the score.
enum class NotApplicableRule {
    exclude, ///< left out of both sums
    full,    ///< counts as full marks
};

struct Grade {
    Exact min; ///< the lowest score, in percent, that bears this label
    std::string label;

    bool operator==(const Grade&) const = default;
};

struct ScoringRules {
    ScoringMethod method = ScoringMethod::pooled;
    NotApplicableRule not_applicable = NotApplicableRule::exclude;
    std::vector<Grade> grades; ///< highest `min` first; empty: no grade is given

    bool operator==(const ScoringRules&) const = default;
};

} // namespace tenken
