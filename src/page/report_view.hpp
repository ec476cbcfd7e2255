#pragma once

#include "model/assessment.hpp"
#include "page/view.hpp"
#include "scoring/score.hpp"
#include "words/words.hpp"

#include <optional>
#include <string>

namespace tenken {

/// What a report's template sees: all words and roundings done (docs/report-format.md lists every name). Depends on
/// nothing but its arguments, and points into them. `sha256` is the data block's, in hex.
[[nodiscard]] View report_view(ViewMaker& maker, const Assessment& assessment, const Score& score,
    const Words& words, std::string_view sha256);

/// Title, fiscal year and department.
[[nodiscard]] std::string report_heading(const Assessment& assessment, const Words& words);

/// "78.5 点（評価 B、全問に答えた場合 70.0～90.0 点）", in the model's own unit too where the rules name one; or that
/// there is no score.
[[nodiscard]] std::string score_text(const ScoringRules& rules, const Score& score, const Words& words);

/// What stands behind a percentage in the model's own unit, "　2.36 段階（0〜3の尺度で）"; empty without one.
[[nodiscard]] std::string unit_text(
    const ScoringRules& rules, const std::optional<Exact>& percent, const Words& words);

/// 照合番号: the digits of the data block's digest that the first page bears, enough to hold two sheets of paper side
/// by side.
[[nodiscard]] std::string_view check_number(std::string_view sha256);

/// Who was asked: "全員", or the roles.
[[nodiscard]] std::string roles_text(const Assessment& assessment, const Words& words);

/// "83.3", or 「算出対象なし」.
[[nodiscard]] std::string percent_text(const std::optional<Exact>& percent, const Words& words);

} // namespace tenken
