#pragma once

#include "base/utf8.hpp"
#include "interview/turn.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace tenken::interview {

/// The terminal as far as the look of things depends on it.
struct Window {
    std::size_t columns = 80;
    bool plain = false; ///< one line per paragraph, no alignment, what Enter does is said: for screen readers
    bool colour = false; ///< bold, dim and one colour, never as the only sign of anything
    utf8::Ambiguous ambiguous = utf8::Ambiguous::wide; ///< wide never runs over the edge of the window
};

/// The blocks as text, each line with its LF, none wider than the window unless that is very narrow.
[[nodiscard]] std::string laid_out(const std::vector<Block>& blocks, const Window& window);

/// The prompt in the fullest wording that leaves room to type.
[[nodiscard]] std::string prompt_text(const Prompt& prompt, const Window& window);

} // namespace tenken::interview
