#pragma once

#include "model/assessment.hpp"
#include "words/words.hpp"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

/// Who answered, confirmed and took a report, over which period, and what became of last year's plans.
namespace tenken {

/// "第2版（訂正の理由: …）"
[[nodiscard]] std::string version_text(const Assessment& assessment, const Words& words);

/// Empty where nobody named one.
[[nodiscard]] std::string period_text(const Assessment& assessment, const Words& words);

[[nodiscard]] std::string confirmer_text(const Assessment& assessment, const Words& words);

/// A day of the way, or the words `id` for a step not taken yet.
[[nodiscard]] std::string step_text(const std::string& day, std::string_view id, const Words& words);

/// "5 人（職員 12 人、把握率 41.7 %）"; empty without respondents.
[[nodiscard]] std::string respondents_text(const Assessment& assessment, const Words& words);

/// "継続（令和6年度から）", "再発", or nothing; only of findings.
[[nodiscard]] std::string recurrence_text(
    const Assessment& assessment, const AssessedItem& item, const Words& words);

/// A plan of last year's, for the view model.
[[nodiscard]] nlohmann::json view_former_plan(const FormerPlan& plan, const Words& words);

} // namespace tenken
