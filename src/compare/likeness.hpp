#pragma once

#include "base/exact.hpp"

#include <string_view>

namespace tenken {

/// How alike two wordings are, from 0 (nothing in common) to 1: twice what they have in common over what both have
/// (Sørensen and Dice), counted in pairs of neighbouring characters, so that the order of the parts matters little.
/// Pairs of hiragana or marks alone are left out, and Latin words (counted whole) of up to three letters, unless they are
/// capitals: every question has those. Full width and half width are the same, white space counts for nothing.
[[nodiscard]] Exact likeness(std::string_view one, std::string_view other);

} // namespace tenken
