#pragma once

#include "base/problem.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tenken {

/// One thing that a clause obliges somebody to do or to have.
struct Obligation {
    std::string id;
    std::string summary;
    Place place;
};

struct Clause {
    std::string id; ///< as the policy numbers it: "5", "6(4)"
    std::string title;
    std::string text_sha256; ///< of the clause's own text in comparable form; empty: not pinned
    std::vector<Obligation> obligations;
    Place place;
};

/// The policy that a checklist is derived from, as far as the checklist knows it.
struct Policy {
    std::string title;
    std::string edition;
    bool whole = false; ///< `clauses` lists every clause of the policy, so that an unlisted one is new
    std::vector<std::string> bodies; ///< the bodies that the policy covers: the departments to choose from
    std::vector<Clause> clauses;

    [[nodiscard]] const Clause* find_clause(std::string_view id) const;
    [[nodiscard]] const Obligation* find_obligation(std::string_view id) const;
};

} // namespace tenken
