#pragma once

#include "base/date.hpp"
#include "model/workspace.hpp"
#include "page/blocks.hpp"
#include "rollup/plans.hpp"
#include "words/words.hpp"

#include <string>
#include <vector>

namespace tenken {

/// What the next coordinator must know (引継書): the year's days, what is unfinished, when exceptions end, where things lie.
struct Handover {
    int year = 0;
    Date today{};
    Workspace workspace;
    std::vector<LivingPlan> plans; ///< not done, the most pressing first
    std::vector<KeptException> exceptions;
    std::vector<std::pair<std::string, std::string>> places; ///< id in the catalogue of what lies there, path
};

[[nodiscard]] page::Page handover_page(const Handover& handover, const Words& words);

} // namespace tenken
