#pragma once

#include "model/assessment.hpp"
#include "model/audit.hpp"
#include "page/blocks.hpp"
#include "words/words.hpp"

#include <string>
#include <vector>

/// What an auditor is shown before and after the draw (docs/audit.md).
namespace tenken {

/// A department's plan, drawn or only to be expected.
struct PlannedDepartment {
    AuditPlan plan;
    const Assessment* report = nullptr; ///< never null
};

struct AuditPlanPage {
    int year = 0;
    bool drawn = false; ///< and saved; else it is what a draw would come to
    std::string seed;
    std::vector<PlannedDepartment> departments;
};

[[nodiscard]] page::Page audit_plan_page(const AuditPlanPage& plan, const Words& words);

/// {"departments": [{"department", "items": [{"item", "reason", "stratum"}], "minutes", "most_unseen", "population", "report", "sample_for_10",
/// "sample_for_20", "strata": {"C": {"drawn", "population"}, "P", "R"}}], "drawn", "seed", "year"}: `items` are empty
/// before the draw.
[[nodiscard]] std::string audit_plan_json(const AuditPlanPage& plan);

} // namespace tenken
