#pragma once

#include "commands/terminal.hpp"
#include "words/words.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

/// Plain questions at a terminal. Each gives nothing where whoever is asked stops: by q, Ctrl-D or Ctrl-C.
namespace tenken {

/// The line, trimmed, in NFC and without control characters; `prefill` stands on it already. `interrupted` is set
/// by Ctrl-C.
[[nodiscard]] std::optional<std::string> asked_line(
    Terminal& terminal, const std::string& prompt, const std::string& prefill, bool& interrupted);

/// "1 はい 2 いいえ", asked until it is either.
[[nodiscard]] std::optional<bool> asked_yes_no(
    Terminal& terminal, const Words& words, bool* interrupted = nullptr);

} // namespace tenken
