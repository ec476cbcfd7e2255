#pragma once

#include "model/answers.hpp"
#include "model/item.hpp"
#include "model/scale.hpp"

#include <string>

namespace tenken {

/// Whether a response settles the item: an answer of the item's type (a level of its scale, an offered choice, a
/// number within the item's limits, a day that exists, a text that is not empty) or a "not applicable" that the
/// item allows. A number may be `unknown` unless its scale has no such level.
/// `scale` is the item's, null exactly when it is not scored.
[[nodiscard]] bool fits(const Item& item, const Scale* scale, const Response& response);

/// What conditions compare with `is`: the level or choice given, the level of a number's band; empty for a number
/// without bands.
[[nodiscard]] std::string standing_of(const Item& item, const Value& answer);

} // namespace tenken
