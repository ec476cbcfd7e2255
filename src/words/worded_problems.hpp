#pragma once

#include "words/words.hpp"

#include <cstddef>
#include <functional>
#include <string>

namespace tenken {

/// Of many problems so many are shown; behind them stands how many more there are.
inline constexpr std::size_t most_shown_problems = 100;

/// A list of problems, each as `one` or worded() has it.
[[nodiscard]] std::string worded_problems(
    const Words& words, const Problems& problems, const std::function<std::string(const Problem&)>& one);
[[nodiscard]] std::string worded_problems(const Words& words, const Problems& problems);

} // namespace tenken
