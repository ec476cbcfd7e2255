#pragma once

#include "commands/command.hpp"
#include "office/respondent_records.hpp"

#include <optional>
#include <string>

namespace tenken {

/// What there is of individual respondents beyond what the department's record has taken in.
struct RespondentsToTakeIn {
    std::optional<RespondentsEvent> event; ///< nothing: there are none, or the record has them as they are
    Problems problems;                     ///< records that cannot be taken in
};

[[nodiscard]] RespondentsToTakeIn respondents_to_take_in(const std::filesystem::path& folder, int year,
    const std::string& department, const RecordState& record, const Checklist& checklist, bool with_notes);

/// "個人回答 5人分（職員12人）を取り込みました。" `id`: of a sentence with number and staff; staff may be 0.
[[nodiscard]] std::string respondents_line(
    const Words& words, const std::string& id, int respondents, int staff);

} // namespace tenken
