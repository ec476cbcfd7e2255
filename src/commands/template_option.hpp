#pragma once

#include "page/template.hpp"

#include <string>

namespace tenken {

/// The template in a file that `--template` names; it bears the file's name without its folder. Throws Failure.
[[nodiscard]] Template read_template(const std::string& file);

} // namespace tenken
