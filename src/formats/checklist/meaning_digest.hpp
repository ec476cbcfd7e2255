#pragma once

#include "model/checklist.hpp"

#include <string>

namespace tenken {

/// What an item's meaning is the digest of: compact JSON with sorted keys of its question, how, criteria, type,
/// level ids in order (`levels`), unit, min, max, bands and choices (id, label, level, exclusive); strings in
/// comparable form (base/utf8.hpp), numbers as the shortest decimal. What the item does not have is left out, so that
/// an item without what was invented later keeps its digest. Points and weights are not in it. `scale` is the item's, null for an item that is not scored.
[[nodiscard]] std::string meaning_text(const Item& item, const Scale* scale);

/// SHA-256 of `meaning_text`, lowercase hex.
[[nodiscard]] std::string meaning_of(const Item& item, const Scale* scale);

} // namespace tenken
