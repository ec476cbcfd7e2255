#pragma once

#include "commands/hand_in_place.hpp"
#include "model/assessment.hpp"

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace tenken {

/// The confirmer's words on critical items that do not apply, by instance; none for those that stay to be confirmed.
using Vouched = std::map<std::string, std::string, std::less<>>;

/// Critical items that do not apply.
[[nodiscard]] std::vector<const AssessedItem*> to_vouch_for(const Assessment& assessment);

/// Reads `--vouch ITEM=WORD`, an empty word too. Throws `Failure(usage)` for what is no such item, with all that is
/// wrong, and where nobody can be asked (`asks` is false) for those that no option names.
[[nodiscard]] Vouched given_words(
    const std::vector<std::string>& options, const Assessment& assessment, bool asks);

/// Asks for the words that no option gives, one item after the other; Enter alone leaves one to be confirmed. An
/// exit status where whoever was asked has stopped.
[[nodiscard]] std::optional<ExitStatus> ask_for_words(
    const HandInPlace& place, const Words& words, const Assessment& assessment, Vouched& vouched);

} // namespace tenken
