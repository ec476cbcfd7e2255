#include "office/respondent_records.hpp"

#include "base/folded_name.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/record/reading.hpp"
#include "office/record_upkeep.hpp"
#include "scoring/respondents.hpp"

#include <algorithm>

namespace tenken {

namespace {

std::optional<Problem> why_left_out(const RecordReading& reading, const std::filesystem::path& path, int year,
    const std::string& department, const Checklist& checklist)
{
    const auto& state = reading.state;
    const Place place{path_text(path), 0, 0, {}};
    if (reading.ending == RecordReading::Ending::damaged)
        return problem_at(place, "hand_in.respondent_damaged");
    if (!same_name(state.start.department, department) || state.start.year != year ||
        state.start.respondent.empty())
        return problem_at(place, "hand_in.respondent_of_another", state.start.department, state.start.year);
    if (!same_name(state.start.respondent, path_text(path.stem())))
        return problem_at(place, "hand_in.respondent_copied", state.start.respondent);
    if (state.checklist.id != checklist.id)
        return problem_at(place, "hand_in.respondent_other_checklist", state.checklist.id, checklist.id);
    return std::nullopt;
}

} // namespace

RespondentRecords read_respondents(
    const YearFolder& files, int year, const std::string& department, const Checklist& checklist)
{
    struct Sound {
        std::string link;
        Answers answers;
    };
    RespondentRecords records;
    std::vector<Sound> all;
    for (const auto& respondent : files.respondents(department)) {
        const auto path = files.record_of(department, respondent);
        try {
            auto reading = read_record(path);
            auto& state = reading.state;
            if (reading.problems.empty() && state.events == 0) continue; // its start was torn
            if (auto problem = why_left_out(reading, path, year, department, checklist)) {
                records.problems.push_back(std::move(*problem));
                continue;
            }
            if (state.checklist.sha256 != checklist.sha256)
                state.apply(change_of_checklist(state, checklist));
            all.push_back({state.last_link, std::move(state.answers)});
        } catch (const Failure& failure) {
            const auto& why = failure.problems();
            records.problems.insert(records.problems.end(), why.begin(), why.end());
        }
    }
    std::ranges::sort(all, {}, &Sound::link);
    for (auto& one : all) {
        records.links.push_back(std::move(one.link));
        records.answers.push_back(std::move(one.answers));
    }
    return records;
}

RespondentsEvent event_of(const RespondentRecords& records, const RecordState& department,
    const Checklist& checklist, bool with_notes)
{
    const bool had_notes = std::ranges::any_of(
        department.answers.persons, [](const auto& one) { return !one.second.notes.empty(); });
    auto sum = sum_of_respondents(
        checklist, records.answers, department.answers, with_notes || had_notes, department.terms.service);
    return {sum.respondents, std::move(sum.persons), records.links};
}

RespondentsToTakeIn respondents_to_take_in(const WorkspaceFiles& files, int year,
    const std::string& department, const RecordState& record, const Checklist& checklist, bool with_notes)
{
    auto records = read_respondents(YearFolder(files, year), year, department, checklist);
    RespondentsToTakeIn found{std::nullopt, std::move(records.problems)};
    if (records.links.empty()) return found;
    auto event = event_of(records, record, checklist, with_notes);
    const bool news = event.respondents > 0 || record.answers.respondents > 0;
    if (news && record.would_change(event)) found.event = std::move(event);
    return found;
}

} // namespace tenken
