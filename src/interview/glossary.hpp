#pragma once

#include "model/checklist.hpp"

#include <string_view>
#include <vector>

namespace tenken::interview {

/// The terms that occur in a text, in the glossary's order.
[[nodiscard]] std::vector<const GlossaryEntry*> terms_in(
    const std::vector<GlossaryEntry>& glossary, std::string_view text);

/// The entries whose term or reading holds what was typed; those that are exactly it alone where there are any.
[[nodiscard]] std::vector<const GlossaryEntry*> look_up(
    const std::vector<GlossaryEntry>& glossary, std::string_view typed);

} // namespace tenken::interview
