#pragma once

#include "formats/yaml/reading.hpp"
#include "model/workspace.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tenken::loading {

/// A name that a department can bear in file names, in NFC.
[[nodiscard]] std::optional<std::string> read_department_name(
    const yaml::Reading& reading, const yaml::Node& node);

/// The list of departments, each a name or a mapping.
[[nodiscard]] std::vector<WorkspaceDepartment> read_departments(
    const yaml::Reading& reading, const yaml::Node& node);

} // namespace tenken::loading
