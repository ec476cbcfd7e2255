#pragma once

#include "words/catalogue.hpp"

/// The table of the way from the answers to the register is long; it is kept in parts.
namespace tenken::catalogue::hand_in_parts {

[[nodiscard]] std::span<const Entry> commands();    ///< what the commands are, take and ask
[[nodiscard]] std::span<const Entry> steps();       ///< what was done, and what cannot be done now
[[nodiscard]] std::span<const Entry> individuals(); ///< respondents, and what a return says in the interview
[[nodiscard]] std::span<const Entry> register_page(); ///< the report's head and the register of hand-ins

} // namespace tenken::catalogue::hand_in_parts
