#pragma once

#include "base/exact.hpp"
#include "base/problem.hpp"
#include "check/lint_against.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tenken {

/// What a checklist amounts to, when it is right.
struct LintSummary {
    std::string id;
    std::string edition;
    std::string sha256;
    int sections = 0;
    int items = 0;
    int scored = 0;
    int critical = 0;
    int person = 0;      ///< asked of each member of staff
    int obligations = 0; ///< that the policy lists
    Exact weight;        ///< of all scored items
};

/// What looking at one checklist showed.
struct Lint {
    std::string checklist; ///< as it was named
    Problems errors;       ///< why it cannot be used
    Problems
        findings; ///< what is wrong although it can be: obligations without an item, an exception as a reason
                  ///< for not being applicable, a scored item that a worse answer hides
    Problems
        mentions; ///< what may be meant so: a critical item of each person, criteria not yet written, a blank that looks like another
    std::vector<std::string> uncovered;       ///< the ids of those
    bool unreadable = false;                  ///< a file could not be read
    std::optional<LintSummary> summary;       ///< absent when there are errors
    std::optional<EditionComparison> against; ///< absent when there are errors, or nothing to hold it against

    [[nodiscard]] bool clean() const
    {
        return errors.empty() && findings.empty() && !(against && against->breaks());
    }
};

/// Checks a checklist: a path or the name of a built-in one; without either the default. With `old` it is held
/// against an older edition too.
[[nodiscard]] Lint lint(const std::optional<std::string>& checklist, const OldEdition* old = nullptr);

} // namespace tenken
