#pragma once

#include "model/assessment.hpp"
#include "words/words.hpp"

#include <nlohmann/json_fwd.hpp>

namespace tenken {

/// One item instance of the view model.
[[nodiscard]] nlohmann::json view_item(
    const Assessment& assessment, const AssessedItem& item, const Words& words);

/// A plan's parts; false where there is none.
[[nodiscard]] nlohmann::json view_plan(const Action& action, const Words& words);

/// Sets `more` on every entry of a list of objects but the last, so that a template can separate them.
void mark_more(nlohmann::json& list);

} // namespace tenken
