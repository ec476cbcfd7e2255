#pragma once

#include "model/assessment.hpp"
#include "scoring/score.hpp"
#include "words/words.hpp"

#include <nlohmann/json_fwd.hpp>

namespace tenken {

/// What a template sees: objects, lists, strings and booleans, all words and roundings done
/// (docs/report-format.md lists every name). Depends on nothing but its arguments.
[[nodiscard]] nlohmann::json view_model(const Assessment& assessment, const Score& score, const Words& words);

} // namespace tenken
