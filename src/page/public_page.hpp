#pragma once

#include "model/checklist.hpp"
#include "page/blocks.hpp"
#include "rollup/public_summary.hpp"
#include "words/words.hpp"

#include <string>

/// What a body publishes of its self-inspection, as it is shown and written.
namespace tenken {

/// 自己点検の実施結果. `organisation`: who publishes it, its own name; may be empty. Section titles come from `shipped`.
[[nodiscard]] page::Page public_page(const PublicSummary& summary, const std::string& organisation,
    const Checklist& shipped, const Words& words);

/// As `--format json` prints it (docs/json.md).
[[nodiscard]] std::string public_json(
    const PublicSummary& summary, const std::string& organisation, const Checklist& shipped);

} // namespace tenken
