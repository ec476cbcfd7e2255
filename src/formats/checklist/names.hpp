#pragma once

#include "formats/yaml/values.hpp"
#include "model/names.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace tenken::loading {

/// One of the words of a vocabulary in model/names.hpp.
template <typename Enum, std::size_t Size>
[[nodiscard]] std::optional<Enum> read_one_of(
    const yaml::Reading& reading, const yaml::Node& node, const std::array<Name<Enum>, Size>& names)
{
    const auto word = yaml::read_line(reading, node);
    if (!word) return std::nullopt;
    if (const auto value = value_in(names, *word)) return value;
    std::vector<std::string> known;
    for (const auto& entry : names) known.emplace_back(entry.name);
    reading.report(yaml::not_among("checklist.unknown_word", *word, known, reading.spot(node).place()));
    return std::nullopt;
}

} // namespace tenken::loading
