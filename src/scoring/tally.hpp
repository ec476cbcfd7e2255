#pragma once

#include "base/exact.hpp"
#include "model/assessment.hpp"

#include <optional>

namespace tenken {

/// Sums over a set of item instances.
struct Tally {
    Exact points;       ///< Σ weight × points of the level
    Exact max;          ///< Σ weight × highest points of the scale
    int answered = 0;   ///< scored and answered
    int applicable = 0; ///< scored, and answered or open

    /// points ÷ max × 100; nothing where nothing was answered or the maximum is 0.
    [[nodiscard]] std::optional<Exact> percent() const;

    /// Adds one instance of the assessment, with what `item_score` gives it.
    void add(const Assessment& assessment, const AssessedItem& item);
};

} // namespace tenken
