#pragma once

#include "base/date.hpp"
#include "model/workspace.hpp"
#include "office/survey.hpp"
#include "rollup/progress.hpp"
#include "words/words.hpp"

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

namespace tenken {

/// All that `tenken status` says.
struct StatusPage {
    int year = 0;
    Date today{};
    std::optional<Date> deadline;
    std::optional<Workspace> workspace;
    ChecklistIdentity checklist;
    std::vector<DepartmentProgress> departments;
    std::vector<SurveyProblem> problems;
};

/// Lines of at most 80 cells; `plain`: a sentence for each department in place of the table.
[[nodiscard]] std::string status_text(const StatusPage& page, const Words& words, bool plain);

/// docs/json.md describes it.
[[nodiscard]] nlohmann::json status_json(const StatusPage& page, const Words& words);

} // namespace tenken
