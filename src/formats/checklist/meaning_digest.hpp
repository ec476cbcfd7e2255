#pragma once

#include "model/checklist.hpp"

#include <string>

namespace tenken {

/// What an item's meaning is the digest of: compact JSON with sorted keys of its question, criteria, type,
/// level ids in order (`levels`), unit, min, max, bands and choices; strings in comparable form (NFKC without
/// white space), numbers as the shortest decimal. What the item does not have is left out. Points and weights
/// are not in it. `scale` is the item's, null for an item that is not scored.
[[nodiscard]] std::string meaning_text(const Item& item, const Scale* scale);

/// SHA-256 of `meaning_text`, lowercase hex.
[[nodiscard]] std::string meaning_of(const Item& item, const Scale* scale);

} // namespace tenken
