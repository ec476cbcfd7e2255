#pragma once

#include "scoring/score.hpp"
#include "words/words.hpp"

#include <string>

/// The arithmetic of the score, written out for a reader.
namespace tenken {

/// An exact number for a formula: "0.5", "2/3"; one with too many digits to read is cut to three decimals and
/// marked ("≒12.346").
[[nodiscard]] std::string figure_text(const Words& words, const Exact& number);

/// "78.5 点", or that there is no score.
[[nodiscard]] std::string score_text(const Words& words, const std::optional<Exact>& score);

/// By how much a score seems to change to whoever reads it rounded: the difference of the rounded scores, so that
/// what is printed adds up. `change` is the exact one that leads to `score`.
[[nodiscard]] Exact shown_change(const Exact& score, const Exact& change);

/// The same as text: "+1.4", "-0.3".
[[nodiscard]] std::string change_text(const Exact& score, const Exact& change);

/// "7.5 ÷ 9 × 100 = 83.3" ("≒" where 83.3 is rounded); empty where the tally gives no percentage.
[[nodiscard]] std::string tally_formula(const Words& words, const Tally& tally);

/// The formula of the whole: the tally's under pooled, "(83.3 × 1 + 50 × 2) ÷ 3 = …" under mean_of_sections. Empty
/// where there is no score.
[[nodiscard]] std::string overall_formula(const Words& words, const Assessment& assessment);

/// "2 × 0.5 = 1 ／ 2", of several respondents "2 × (1 × 4 + 0.5 × 1) ÷ 5 = 1.8 ／ 2"; empty where the instance does
/// not count.
[[nodiscard]] std::string item_formula(
    const Words& words, const Assessment& assessment, const AssessedItem& item);

} // namespace tenken
