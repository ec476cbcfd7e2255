#pragma once

#include "base/problem.hpp"

#include <string>
#include <string_view>

namespace tenken {

/// Everything that is wrong with a template, with its place in `file`: what is refused here never reaches the
/// Mustache library.
[[nodiscard]] Problems check_template(std::string_view text, const std::string& file);

} // namespace tenken
