#pragma once

#include "compare/difference.hpp"
#include "model/assessment.hpp"

namespace tenken {

/// What happened to an instance that compares. Points are those of the earlier year where it knows both answers;
/// otherwise each answer counts by its share of its own scale's highest points.
[[nodiscard]] Change change_of(const Assessment& earlier, const AssessedItem& before, const Assessment& later,
    const AssessedItem& after);

/// The same change seen the other way round.
[[nodiscard]] Change reversed(Change change);

/// The item of `assessment` with the answer of another year's: as that year answered, under this year's points.
/// Nothing where this year's scale does not know the answer.
[[nodiscard]] std::optional<AssessedItem> with_answer_of(
    const Assessment& assessment, const AssessedItem& item, const AssessedItem& other);

} // namespace tenken
