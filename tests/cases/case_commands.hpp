#pragma once

#include "support/outcome.hpp"

#include <string>
#include <vector>

namespace tenken::test {

/// Runs a line of a case in the current folder: tenken, in this process, or one of the small commands around it (README.md),
/// with `typed` as its input. Throws std::runtime_error where the line is no such command, or a small one cannot do its work.
Outcome run_case_command(const std::string& line, const std::string& typed);

/// The words of a line as a shell has them: between blanks, with '…' and "…" around what holds blanks.
std::vector<std::string> shell_words(const std::string& line);

/// The text with carriage returns and escapes as ␍ and ␛.
std::string visible(const std::string& text);

} // namespace tenken::test
