#pragma once

#include <string_view>

/// The two parts of an instance id, `item` or `item@subject`.
namespace tenken {

[[nodiscard]] inline std::string_view item_of(std::string_view instance)
{
    return instance.substr(0, instance.find('@'));
}

/// Empty where there is none.
[[nodiscard]] inline std::string_view subject_of(std::string_view instance)
{
    const auto at = instance.find('@');
    return at == std::string_view::npos ? std::string_view() : instance.substr(at + 1);
}

} // namespace tenken
