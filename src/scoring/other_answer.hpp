#pragma once

#include "scoring/score.hpp"

#include <span>

/// Scores of what no assessment holds as it is: an item answered as another year's was, sums put together by hand.
namespace tenken {

/// `item_score` of what is asked as `item`, with another weight, and stands as `answer`, another year's instance, does.
[[nodiscard]] std::optional<ItemScore> item_score(
    const Assessment& assessment, const AssessedItem& item, const AssessedItem& answer, const Exact& weight);

/// What it adds to the sums.
[[nodiscard]] Tally tally_of_answer(
    const Assessment& assessment, const AssessedItem& item, const AssessedItem& answer, const Exact& weight);

/// The score of sums over all items and over each of the sections, by the scoring method.
[[nodiscard]] std::optional<Exact> score_of(const ScoringRules& rules, const Tally& whole,
    std::span<const AssessedSection> sections, std::span<const Tally> section_sums);

} // namespace tenken
