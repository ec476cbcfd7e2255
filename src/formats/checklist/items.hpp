#pragma once

#include "formats/checklist/loading.hpp"

#include <optional>

namespace tenken::loading {

/// Reads one item of a section. The scales are known; other references are noted for the end. Nothing comes
/// back when the item has no usable id.
[[nodiscard]] std::optional<Item> read_item(
    Loading& loading, const yaml::Reading& reading, const yaml::Node& node, const std::string& section);

/// A weight: a decimal that is not negative.
[[nodiscard]] std::optional<Exact> read_weight(const yaml::Reading& reading, const yaml::Node& node);

} // namespace tenken::loading
