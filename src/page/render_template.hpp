#pragma once

#include "page/template.hpp"

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace tenken {

/// Renders a view model (objects, lists, strings, booleans; anything else and the empty string count as false)
/// through a template. `{{x}}` is escaped for where it stands in the Markdown, `{{{x}}}` is not. The result has
/// LF line ends.
[[nodiscard]] std::string render_template(const Template& made_with, const nlohmann::json& view);

} // namespace tenken
