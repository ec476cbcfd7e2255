#pragma once

#include "rollup/summary.hpp"

namespace tenken {

/// What is needed for a hint at all.
inline constexpr int fewest_for_hint = 5; ///< answers (same level, unchanged)
inline constexpr int fewest_not_applicable = 3;

/// The hints that one year alone gives: the same level for all items (at least `fewest_for_hint` of them), the same
/// note in several departments or items, and not applicable (at least `fewest_not_applicable` times) at least twice as
/// often, and ten percentage points more often, than in the other departments together.
[[nodiscard]] Hints hints_of(const std::vector<DepartmentYear>& departments, const KeptItems& kept);

/// How a department's answers of a year relate to those of the year before: what is comparable, and the same with note
/// and evidence.
struct Constancy {
    std::vector<bool> comparable; ///< one for each of the later year's items: answered in both years
    std::vector<bool> unchanged;
};

/// A hint where at least four fifths of at least `fewest_for_hint` items did not change in three years.
[[nodiscard]] std::optional<Hints::Unchanged> unchanged_hint(std::size_t department, int items, int of);

} // namespace tenken
