#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace tenken {

/// The texts of a list, or what `projection` makes of each entry, with a separator between them.
template <typename List, typename Projection = std::identity>
[[nodiscard]] std::string joined(const List& list, std::string_view separator, Projection projection = {})
{
    std::string text;
    bool first = true;
    for (const auto& entry : list) {
        if (!first) text += separator;
        first = false;
        text += std::invoke(projection, entry);
    }
    return text;
}

} // namespace tenken
