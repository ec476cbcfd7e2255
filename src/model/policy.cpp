#include "model/policy.hpp"

#include <algorithm>

namespace tenken {

const Clause* Policy::find_clause(std::string_view id) const
{
    const auto at = std::ranges::find(clauses, id, &Clause::id);
    return at == clauses.end() ? nullptr : &*at;
}

const Obligation* Policy::find_obligation(std::string_view id) const
{
    for (const auto& clause : clauses) {
        const auto at = std::ranges::find(clause.obligations, id, &Obligation::id);
        if (at != clause.obligations.end()) return &*at;
    }
    return nullptr;
}

} // namespace tenken
