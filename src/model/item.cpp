#include "model/item.hpp"

#include <algorithm>

namespace tenken {

const Band* band_of(const std::vector<Band>& bands, const Exact& number)
{
    const auto at = std::ranges::find_if(bands, [&](const Band& band) { return number >= band.min; });
    return at == bands.end() ? nullptr : &*at;
}

} // namespace tenken
