#pragma once

#include "model/assessment.hpp"
#include "scoring/score.hpp"
#include "words/words.hpp"

#include <optional>
#include <string>

/// The lines at the head of a report.
namespace tenken {

[[nodiscard]] std::string result_text(const Assessment& assessment, const Score& score, const Words& words);
[[nodiscard]] std::string status_text(const Assessment& assessment, const Score& score, const Words& words);
[[nodiscard]] std::string score_text(const Score& score, const Words& words);
[[nodiscard]] std::string not_applicable_text(const Score& score, const Words& words);
[[nodiscard]] std::string roles_text(const Assessment& assessment, const Words& words);

/// "83.3", or 「算出対象なし」.
[[nodiscard]] std::string percent_text(const std::optional<Exact>& percent, const Words& words);

/// Ten cells, as many of them full as there are whole tens: "████████░░"; empty without a score.
[[nodiscard]] std::string bar_text(const std::optional<Exact>& percent);

} // namespace tenken
