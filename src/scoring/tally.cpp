#include "scoring/tally.hpp"

#include "scoring/item_score.hpp"

namespace tenken {

std::optional<Exact> Tally::percent() const
{
    if (answered == 0 || max.is_zero()) return std::nullopt;
    return points / max * 100;
}

void Tally::add(const Assessment& assessment, const AssessedItem& item)
{
    if (const auto own = item_score(assessment, item)) {
        points += own->points;
        max += own->max;
    }
    if (!item.scored()) return;
    if (item.state == State::answered) ++answered;
    if (item.state == State::answered || item.state == State::open) ++applicable;
}

} // namespace tenken
