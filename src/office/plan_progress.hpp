#pragma once

#include "base/date.hpp"
#include "formats/record/event.hpp"
#include "rollup/plans.hpp"
#include "words/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tenken {

/// What is reported of an improvement plan, as it was typed.
struct PlanReport {
    std::optional<std::string> item;   ///< the instance
    std::optional<std::string> done;   ///< the day on which it was done
    std::optional<std::string> extend; ///< the day until which it is extended
    std::optional<std::string> word;
    std::vector<std::string> evidence;

    [[nodiscard]] bool says_anything() const { return item || done || extend || word || !evidence.empty(); }
};

/// The same as a line of the record. Throws Failure(usage) with all that is wrong with it alone: no item, both done and
/// extended, an extension without a reason, a day that cannot be read or lies on the wrong side of today, nothing said.
[[nodiscard]] PlanProgressEvent progress_reported(const PlanReport& report, Date today, const Words& words);

/// Which of a department's plans it is about. Throws Failure(usage) where there is none, or it is extended to no later
/// day than it has.
[[nodiscard]] const LivingPlan& plan_meant(
    const PlanProgressEvent& event, const std::vector<LivingPlan>& plans, const Words& words);

} // namespace tenken
