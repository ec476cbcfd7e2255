#pragma once

#include "formats/yaml/reading.hpp"
#include "model/workspace.hpp"

#include <map>
#include <optional>

namespace tenken::loading {

/// A month, 1 to 12.
[[nodiscard]] std::optional<unsigned> read_month(const yaml::Reading& reading, const yaml::Node& node);

/// A fiscal year in four digits.
[[nodiscard]] std::optional<int> read_year(const yaml::Reading& reading, const yaml::Node& node);

/// The mapping of fiscal years to their dates.
[[nodiscard]] std::map<int, WorkspaceYear> read_years(const yaml::Reading& reading, const yaml::Node& node);

} // namespace tenken::loading
