#pragma once

#include "interview/setup.hpp"
#include "words/words.hpp"

#include <string_view>

namespace tenken {

/// Both wordings of a question in short: what changed is marked, what did not is cut to a few characters around it.
[[nodiscard]] interview::Rewording rewording(
    std::string_view before, std::string_view after, const Words& words);

} // namespace tenken
