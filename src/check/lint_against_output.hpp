#pragma once

#include "check/lint_against.hpp"
#include "words/words.hpp"

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace tenken {

/// For people: what breaks the comparison, then what is good to know, each with both places, both wordings and what
/// to do; then next year's comparison in figures.
[[nodiscard]] std::string lint_against_text(const EditionComparison& comparison, const Words& words);

/// {"old", "old_edition", "old_sha256", "findings": [{"id", "kind": "problem" or "information", "message", "hint",
/// "new": {"file", "line", "column"}, "old": the same, "changes": [{"part", "old", "new"}]}], "comparison": {"old":
/// {"items", "compared", "revised", "retired"}, "new": {"items", "compared", "revised", "added"}, "items": [{"item",
/// "becomes", "relatives"}]}}. Line and column are null where the whole file is meant, `new` of an item that only the
/// old edition has is where it would stand.
[[nodiscard]] nlohmann::json lint_against_json(const EditionComparison& comparison, const Words& words);

} // namespace tenken
