#pragma once

#include "formats/json/writer.hpp"

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace tenken::oscal {

/// A document under its name, indented so that people and `diff` can read it, with a line end.
template <typename Document>
[[nodiscard]] std::string document_text(std::string_view name, const Document& document)
{
    const auto compact = json_object([&](JsonWriter& a) { a(name, document); });
    return nlohmann::json::parse(compact).dump(2) + "\n";
}

} // namespace tenken::oscal
