#pragma once

#include "model/assessment.hpp"
#include "model/names.hpp"

/// How a single answer stands, as a rollup counts it.
namespace tenken {

/// At this level the item is done: no finding, and full points.
[[nodiscard]] inline bool is_fulfilled(const Level& level, const Scale& scale)
{
    return !level.finding && level.points == scale.highest();
}

/// Something is done: not all, but more than nothing.
[[nodiscard]] inline bool is_partial(const Level& level, const Scale& scale)
{
    return !is_fulfilled(level, scale) && level.points > scale.lowest();
}

} // namespace tenken
