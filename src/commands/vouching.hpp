#pragma once

#include "base/date.hpp"
#include "base/problem.hpp"
#include "model/assessment.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tenken {

/// The confirmer's words from the command line.
struct GivenWords {
    /// By instance on a critical item that does not apply, on evidence that was seen, on a finding without a plan; by
    /// check on answers that contradict one another. An empty one leaves it as it is.
    std::map<std::string, std::string, std::less<>> vouched;
    std::map<std::string, std::string, std::less<>> promised; ///< by instance or check: until when (ISO)

    [[nodiscard]] bool contains(std::string_view id) const
    {
        return vouched.contains(id) || promised.contains(id);
    }
};

/// `--vouch ITEM=WORD` and `--promise ITEM=DATE`, as they are given.
struct GivenPairs {
    std::vector<std::string> vouched;
    std::vector<std::string> promised;
};

/// Reads them. Throws `Failure(usage)` with all that is wrong: no such item or check, one that wants no word, a day that
/// is past or none, and what cannot be promised (again).
[[nodiscard]] GivenWords given_words(const GivenPairs& pairs, const Assessment& assessment, Date today);

/// Puts the words where the confirmation will leave them.
void take_words(Assessment& assessment, const GivenWords& words);

/// What no word was given for, where nobody can be asked.
[[nodiscard]] Problems missing_words(const Assessment& assessment, const GivenWords& words);

} // namespace tenken
