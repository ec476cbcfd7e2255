#pragma once

#include "page/difference.hpp"
#include "page/template.hpp"

namespace tenken {

/// The built-in template for comparisons.
[[nodiscard]] const Template& difference_template();

/// The Markdown of one or several comparisons; `notices` stand at its head. docs/diff.md lists the names that a
/// template may use.
[[nodiscard]] std::string difference_markdown(const std::vector<Comparison>& comparisons,
    const std::vector<std::string>& notices, const Words& words, const Template& made_with);

} // namespace tenken
