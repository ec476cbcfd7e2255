#pragma once

#include "check/lint.hpp"
#include "words/words.hpp"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace tenken {

/// What was found, and the summary, for people; the errors are not in it.
[[nodiscard]] std::string lint_text(const Lint& lint, const Words& words);

/// {"checklists": [{"checklist", "id", "edition", "sha256", "sections", "items", "scored", "critical", "person",
/// "weight", "obligations", "uncovered": [ids], "problems": [{"id", "file", "line", "column", "message", "hint"}],
/// "against"}]}. From "id" to "obligations" null where the checklist cannot be used, "against" (lint_against_json)
/// also where there was nothing to hold it against; line and column null where the whole file is meant.
[[nodiscard]] nlohmann::json lint_json(const std::vector<Lint>& lints, const Words& words);

} // namespace tenken
