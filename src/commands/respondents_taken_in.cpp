#include "commands/respondents_taken_in.hpp"

namespace tenken {

RespondentsToTakeIn respondents_to_take_in(const std::filesystem::path& folder, int year,
    const std::string& department, const RecordState& record, const Checklist& checklist, bool with_notes)
{
    auto records = read_respondents(folder, year, department, checklist);
    RespondentsToTakeIn found{std::nullopt, std::move(records.problems)};
    if (records.links.empty()) return found;
    auto event = event_of(records, record, checklist, with_notes);
    const bool news = event.respondents > 0 || record.answers.respondents > 0;
    if (news && record.would_change(event)) found.event = std::move(event);
    return found;
}

std::string respondents_line(const Words& words, const std::string& id, int respondents, int staff)
{
    const std::string people = std::to_string(respondents);
    const std::string count = staff > 0
        ? words("hand_in.respondents.of_staff", {people, std::to_string(staff)})
        : words("hand_in.respondents.count", {people});
    return words(id, {count});
}

} // namespace tenken
