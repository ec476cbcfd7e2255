#pragma once

#include "page/explanation.hpp"
#include "words/words.hpp"

#include <string>

namespace tenken {

/// The explanation for people, at most 80 cells wide: what differs from the file, the score with its formula, the
/// range with the answers that give its ends, not applicable, the sections with their items, the
/// breakdowns, and what would raise the score most.
[[nodiscard]] std::string explanation_text(const Words& words, const Explanation& explanation);

/// One item's, in as much detail.
[[nodiscard]] std::string item_explanation_text(const Words& words, const ItemExplanation& explanation);

} // namespace tenken
