#pragma once

#include "page/rollup_view.hpp"

#include <nlohmann/json_fwd.hpp>

/// What the templates of a rollup and of the letter share.
namespace tenken {

/// The values that a template may use, but for the words `t`.
[[nodiscard]] nlohmann::json rollup_view_json(const RollupView& view);

/// A built-in template by its name without the ending.
[[nodiscard]] Template built_in_template(std::string_view name);

/// Without empty lines at its ends, and with one line feed at its very end.
[[nodiscard]] std::string trimmed_document(std::string text);

} // namespace tenken
