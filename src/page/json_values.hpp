#pragma once

#include "base/exact.hpp"

#include <optional>

namespace tenken {

/// As results in JSON state a figure that is printed.
[[nodiscard]] inline std::optional<Exact> to_one_decimal(const std::optional<Exact>& value)
{
    return value ? std::optional(value->rounded_value()) : std::nullopt;
}

} // namespace tenken
