#pragma once

#include "commands/context.hpp"

#include <string>

namespace tenken {

/// The word as it must be typed at a shell: in quotes where it holds a character that shells take for more.
[[nodiscard]] std::string shell_word(const std::string& word);

/// How tenken is called for this workspace: "tenken", or "tenken -C DIR".
[[nodiscard]] std::string program_call(const Globals& globals);

} // namespace tenken
