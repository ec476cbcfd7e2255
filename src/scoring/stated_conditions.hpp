#pragma once

#include "model/assessment.hpp"

#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tenken {

/// Reads conditions from the items of a report alone, as assess() has read them from the answers. The assessment must
/// stay.
///
/// Nothing comes of a condition where the items do not tell: it rests on an item that was not asked here (its answer
/// stands in the record alone), on which subjects there are where nobody was asked about them, or on how many of a few
/// persons answered what.
class StatedConditions {
public:
    explicit StatedConditions(const Assessment& assessment);

    /// Whether answers contradict one another by a check with this condition.
    [[nodiscard]] std::optional<bool> holds(const Condition& check) const;

    /// Whether an item that has a condition is hidden, or is not, as that would have it; nothing too of an item that is
    /// asked per subject, or whose gates are asked of a thousand, and of one that another department answers.
    [[nodiscard]] std::optional<bool> is_as_shown(const AssessedItem& item) const;

private:
    struct Between;

    [[nodiscard]] Between evaluate(const Condition& condition) const;
    [[nodiscard]] Between stands(const Condition& is) const;
    [[nodiscard]] Between stands_for(const AssessedItem& item, const std::vector<std::string>& ids) const;
    [[nodiscard]] Between has_none(const std::string& kind) const;
    [[nodiscard]] bool is_elsewhere(const AssessedItem& item) const;

    const Assessment& assessment_;
    std::unordered_map<std::string_view, std::vector<const AssessedItem*>> instances_; ///< by item
};

} // namespace tenken
