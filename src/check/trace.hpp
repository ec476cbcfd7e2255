#pragma once

#include "formats/policy/text.hpp"
#include "model/checklist.hpp"

#include <string>
#include <vector>

namespace tenken {

/// What became of a clause since its text was pinned.
enum class ClauseState {
    not_held, ///< no text was given to hold it against
    unpinned, ///< it is in the text, but the checklist has no digest of it
    unchanged,
    changed,  ///< its own text differs
    appeared, ///< it is in the text, and not in the checklist's policy.yaml
    vanished, ///< it is in policy.yaml, and not in the text
};

struct TracedObligation {
    std::string id;
    std::string summary;
    std::vector<std::string> items; ///< that cover it, in checklist order
};

struct TracedClause {
    std::string id;
    std::string title;
    ClauseState state = ClauseState::not_held;
    std::vector<TracedObligation> obligations;

    /// What to look at again when the clause is not as it was: the items that cover its obligations, belong
    /// to its section or name it as a threat; and the glossary's terms that it defines.
    std::vector<std::string> items;
    std::vector<std::string> terms;

    std::string moved;    ///< the clause that had (vanished: has) the very same text; empty: none
    std::size_t line = 0; ///< where it stands in the text; 0: it does not

    /// Whether somebody has to look at it again.
    [[nodiscard]] bool differs() const
    {
        return state == ClauseState::changed || state == ClauseState::appeared ||
            state == ClauseState::vanished;
    }
};

/// Clause → obligation → items: in policy.yaml's order, with what appeared where the text has it.
struct Trace {
    std::vector<TracedClause> clauses;
    std::vector<std::string> uncovered; ///< obligations that no item covers

    [[nodiscard]] std::vector<std::string> in_state(ClauseState state) const; ///< ids of clauses
    [[nodiscard]] std::vector<std::string> differing() const;                 ///< ids of clauses
    [[nodiscard]] bool sound() const { return uncovered.empty() && differing().empty(); }
};

[[nodiscard]] Trace trace(const Checklist& checklist);

/// Holds the policy's own text against the pins too. Where policy.yaml does not list the whole policy, only
/// clauses below a number that it lists can appear.
[[nodiscard]] Trace trace(const Checklist& checklist, const PolicyText& text);

} // namespace tenken
