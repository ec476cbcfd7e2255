#pragma once

#include "model/hand_in.hpp"
#include "words/words.hpp"

#include <string>
#include <vector>

namespace tenken {

/// What whoever corrects a report that was sent back is told at the start; empty for any other.
[[nodiscard]] std::vector<std::string> return_lines(const Words& words, const HandIn& hand_in);

} // namespace tenken
