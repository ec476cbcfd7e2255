#pragma once

#include "formats/checklist/loading.hpp"
#include "formats/yaml/mapping.hpp"

#include <utility>

namespace tenken::loading {

/// `unit`, `min` and `max` of a number.
void read_range(const yaml::Mapping& map, Item& item);

/// `bands` of a number, highest first, reaching down to `min`; `scale` is null where it cannot be relied upon.
[[nodiscard]] std::vector<Band> read_bands(const yaml::Mapping& map, const Item& item, const Scale* scale);

/// `criteria`: one for every level but `unknown`, in scale order; of a number those that are given.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> read_criteria(
    const yaml::Mapping& map, const Item& item, const Scale* scale);

/// `choices`, in the order in which they are offered.
[[nodiscard]] std::vector<Choice> read_choices(const yaml::Mapping& map);

} // namespace tenken::loading
