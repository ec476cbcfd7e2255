#include "model/scale.hpp"

#include <algorithm>

namespace tenken {

const Level* Scale::find(std::string_view level) const
{
    const auto at = std::ranges::find(levels, level, &Level::id);
    return at == levels.end() ? nullptr : &*at;
}

const Exact& Scale::highest() const { return std::ranges::max_element(levels, {}, &Level::points)->points; }

const Exact& Scale::lowest() const { return std::ranges::min_element(levels, {}, &Level::points)->points; }

} // namespace tenken
