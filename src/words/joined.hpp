#pragma once

#include "words/catalogue.hpp"

#include <initializer_list>
#include <vector>

namespace tenken::catalogue {

/// One table from the parts in which it is kept, in their order.
[[nodiscard]] inline std::vector<Entry> joined(std::initializer_list<std::span<const Entry>> parts)
{
    std::vector<Entry> all;
    for (const auto part : parts) all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace tenken::catalogue
