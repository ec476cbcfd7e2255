#pragma once

#include "check/lint.hpp"
#include "page/blocks.hpp"
#include "words/words.hpp"

#include <vector>

/// What `tenken lint` prints.
namespace tenken {

/// What was found of one checklist, and the summary; the errors are not in it. Held against another edition: what breaks
/// the comparison, then what is good to know, each with both places, both wordings and what to do; then next year's
/// comparison in figures.
[[nodiscard]] page::Page lint_page(const Lint& lint, const Words& words);
[[nodiscard]] page::Page lint_against_page(const EditionComparison& comparison, const Words& words);

/// {"checklists": [{"checklist", "id", "edition", "sha256", "sections", "items", "scored", "critical", "person",
/// "weight", "obligations", "uncovered": [ids], "problems": [{"id", "file", "line", "column", "message", "hint"}],
/// "against"}]}. From "id" to "obligations" null where the checklist cannot be used; line and column null where the
/// whole file is meant, "against" where there was nothing to hold it against.
[[nodiscard]] std::string lint_json(const std::vector<Lint>& lints, const Words& words);

/// {"old", "old_edition", "old_sha256", "findings": [{"id", "kind": "problem" or "information", "message", "hint",
/// "new": {"file", "line", "column"}, "old": the same, "changes": [{"part", "old", "new"}]}], "comparison": {"old":
/// {"items", "compared", "revised", "retired"}, "new": {"items", "compared", "revised", "added"}, "items": [{"item",
/// "becomes", "relatives"}]}}. Line and column are null where the whole file is meant, `new` of an item that only the
/// old edition has is where it would stand.
[[nodiscard]] std::string lint_against_json(const EditionComparison& comparison, const Words& words);

} // namespace tenken
