#include "scoring/reachable.hpp"

#include <algorithm>

namespace tenken {

std::vector<const Level*> reachable_levels(const Assessment& assessment, const AssessedItem& item)
{
    const Scale* scale = assessment.find_scale(item.scale);
    std::vector<const Level*> levels;
    if (scale == nullptr) return levels;
    for (const auto& level : scale->levels) {
        const bool banded = std::ranges::find(item.bands, level.id, &Band::level) != item.bands.end();
        if (item.type != ItemType::number || banded || level.id == unknown_level) levels.push_back(&level);
    }
    return levels;
}

bool may_fall_out(const Assessment& assessment, const AssessedItem& item)
{
    const Scale* scale = assessment.find_scale(item.scale);
    return scale != nullptr && scale->not_applicable && item.may_be_not_applicable;
}

} // namespace tenken
