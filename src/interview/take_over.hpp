#pragma once

#include "model/answers.hpp"

#include <optional>

namespace tenken::interview {

class Flow;

/// What the earlier year leaves to take over at the question at hand.
struct TakeOver {
    Response response;       ///< the present one with note and evidence of the earlier year added
    bool note_stays = false; ///< the earlier note is left out: there is another one of this year
};

/// Nothing where it has neither note nor evidence, or nothing compares.
[[nodiscard]] std::optional<TakeOver> take_over(const Flow& flow);

/// Whether taking over would change anything.
[[nodiscard]] bool can_take_over(const Flow& flow);

} // namespace tenken::interview
