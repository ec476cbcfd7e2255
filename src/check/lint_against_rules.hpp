#pragma once

#include "check/lint_against.hpp"

#include <vector>

namespace tenken {

/// What is to be said about the checklist as a whole: its id and edition, scales, scoring, weights of sections.
[[nodiscard]] std::vector<EditionFinding> compare_rules(const OldEdition& old, const Checklist& now);

/// Obligations that fewer items cover than before.
[[nodiscard]] std::vector<EditionFinding> compare_coverage(const OldEdition& old, const Checklist& now);

} // namespace tenken
