#pragma once

#include "page/explanation.hpp"

#include <nlohmann/json_fwd.hpp>

namespace tenken {

/// What `tenken explain REPORT --format json` prints (docs/json.md).
[[nodiscard]] nlohmann::json explanation_json(const Explanation& explanation);

/// What `tenken explain REPORT ITEM --format json` lists for each instance of the item.
[[nodiscard]] nlohmann::json item_explanation_json(const ItemExplanation& explanation);

} // namespace tenken
