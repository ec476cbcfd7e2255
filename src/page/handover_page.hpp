#pragma once

#include "base/date.hpp"
#include "model/workspace.hpp"
#include "page/blocks.hpp"
#include "rollup/plans.hpp"
#include "rollup/progress.hpp"
#include "words/words.hpp"

#include <string>
#include <vector>

namespace tenken {

/// What the next coordinator must know (引継書): the year's days, how far the departments have got, what is unfinished,
/// when exceptions end, where things lie.
struct Handover {
    /// Where something lies.
    struct Where {
        std::string what; ///< "settings", "checklist", "year", "register"
        std::string path; ///< or, of a checklist that is built in, its name
    };

    int year = 0;
    Date today{};
    Workspace workspace;
    std::vector<DepartmentProgress> departments;
    std::vector<LivingPlan> plans;         ///< not done, the most pressing first
    std::vector<KeptException> exceptions; ///< in force, the first to end first
    std::vector<Where> places;
};

[[nodiscard]] page::Page handover_page(const Handover& handover, const Words& words);

/// docs/json.md describes it.
[[nodiscard]] std::string handover_json(const Handover& handover);

} // namespace tenken
