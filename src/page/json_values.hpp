#pragma once

#include "formats/json/exact.hpp"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

/// How results in JSON spell what may be missing: as null.
namespace tenken {

/// To one decimal, as it is printed.
[[nodiscard]] inline nlohmann::json rounded_json(const std::optional<Exact>& value)
{
    return value ? to_json_number(value->rounded_value()) : nlohmann::json(nullptr);
}

[[nodiscard]] inline nlohmann::json exact_json(const std::optional<Exact>& value)
{
    return value ? to_json_number(*value) : nlohmann::json(nullptr);
}

[[nodiscard]] inline nlohmann::json text_or_null(const std::string& text)
{
    return text.empty() ? nlohmann::json(nullptr) : nlohmann::json(text);
}

} // namespace tenken
