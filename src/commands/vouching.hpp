#pragma once

#include "base/problem.hpp"
#include "model/assessment.hpp"

#include <map>
#include <string>
#include <vector>

namespace tenken {

/// The confirmer's words from the command line: by instance on a critical item that does not apply, on evidence that
/// was seen, on a finding without a plan; by check on answers that contradict one another. An empty one leaves it as it
/// is.
using GivenWords = std::map<std::string, std::string, std::less<>>;

/// Reads `--vouch ITEM=WORD`. Throws `Failure(usage)` with all that is wrong: no such item or check, or one that wants
/// no word.
[[nodiscard]] GivenWords given_words(const std::vector<std::string>& options, const Assessment& assessment);

/// Puts the words where the confirmation will leave them.
void take_words(Assessment& assessment, const GivenWords& words);

/// What no word was given for, where nobody can be asked.
[[nodiscard]] Problems missing_words(const Assessment& assessment, const GivenWords& words);

} // namespace tenken
