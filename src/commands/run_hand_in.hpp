#pragma once

#include "commands/command.hpp"
#include "interview/opening.hpp"
#include "model/hand_in.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tenken {

/// Why the interview cannot change the answers, with what to do about it; nothing while they may change.
[[nodiscard]] std::optional<Problem> closed_to_answers(
    const Context& context, const interview::Identity& identity, const HandIn& hand_in);

/// What whoever corrects a report that was sent back is told at the start; empty for any other.
[[nodiscard]] std::vector<std::string> return_lines(const Words& words, const HandIn& hand_in);

} // namespace tenken
