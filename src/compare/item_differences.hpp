#pragma once

#include "compare/difference.hpp"
#include "compare/kinship.hpp"

/// What became of each item instance from the one year to the other.
namespace tenken {

/// Every instance of either year once, in the order that `Difference::items` promises; without concerns.
[[nodiscard]] std::vector<ItemDifference> item_differences(
    const Assessment& before, const Assessment& after, const Kinship& kinship);

/// What happened to an instance that compares. Points are those of the earlier year where it knows both answers;
/// otherwise each answer counts by its share of its own scale's highest points.
[[nodiscard]] Change change_of(const Assessment& earlier, const AssessedItem& before, const Assessment& later,
    const AssessedItem& after);

/// The same change seen the other way round.
[[nodiscard]] Change reversed(Change change);

/// Whether the item could have stood in its year as another year's does: not where its scale does not know the answer.
[[nodiscard]] bool knows_answer_of(
    const Assessment& assessment, const AssessedItem& item, const AssessedItem& other);

/// What about this instance an auditor should look at first, in the order of the enumeration. Items that do not
/// compare raise no concern, but a broken plan. What lasts (a broken plan, a finding still there) is one from a year to a
/// later one only.
[[nodiscard]] std::vector<Concern> concerns_of(
    const Assessment& before, const Assessment& after, const ItemDifference& item);

} // namespace tenken
