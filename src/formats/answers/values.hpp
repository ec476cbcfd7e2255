#pragma once

#include "formats/yaml/mapping.hpp"
#include "model/answers.hpp"
#include "model/checklist.hpp"

namespace tenken::loading {

/// Reads what is said about one item: the answer itself, or a mapping with answer, note, evidence, action and
/// reason. Nothing when it is blank or wrong; what is wrong is reported.
[[nodiscard]] std::optional<Response> read_response(
    const yaml::Reading& reading, const yaml::Node& node, const Checklist& checklist, const Item& item);

} // namespace tenken::loading
