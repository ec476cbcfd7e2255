#pragma once

#include "model/assessment.hpp"
#include "scoring/score.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tenken {

/// What the items can be grouped by for reading. Groups other than sections overlap, so their sums do not add up to
/// the whole.
enum class Facet {
    clause, ///< of the obligations that an item covers; of its section where the policy knows none of them
    property,
    threat,
    aspect,
};

struct Group {
    std::string id; ///< clause id, or the name in model/names.hpp
    Tally tally;
};

/// The groups that have applicable items. Clauses are in the order of the policy, those that it does not list behind
/// them in the order of the items; properties and aspects in that of their enumeration; threats by their number.
[[nodiscard]] std::vector<Group> breakdown(const Assessment& assessment, Facet facet);

/// An obligation of the policy for which no covering item was answered this year (今年度確認できなかった義務).
struct Unconfirmed {
    const Obligation* obligation = nullptr;
    /// Open where any covering item is, else not applicable, not asked, or hidden (nothing to ask about); nothing
    /// where no item covers it.
    std::optional<State> why;
};

/// In the policy's order; without those that the coordinating department answers for. Points into `assessment`.
[[nodiscard]] std::vector<Unconfirmed> unconfirmed_obligations(const Assessment& assessment);

} // namespace tenken
