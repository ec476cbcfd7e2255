#include "commands/hand_in_record.hpp"
#include "commands/run_parts.hpp"
#include "office/former_year.hpp"
#include "office/record_upkeep.hpp"
#include "office/respondent_records.hpp"

namespace tenken {

void bring_record_up_to_date(const Sitting& sitting, RecordSession& record, interview::Setup& setup)
{
    const auto& identity = sitting.identity;
    Settings settings{sitting.roles, {}};
    if (sitting.workspace && !sitting.options.respondent)
        settings.terms = sitting.workspace->terms_for(identity.department, identity.year);
    const auto beside =
        records_beside(sitting.context.files(), identity.year, settings.terms.value_or(InspectionTerms{}));
    // Their records are not ours to mend, and ours goes on without them.
    sitting.context.complain(beside.coordinators.problems);
    if (settings.terms && settings.terms->service.by != settings.terms->coordinator)
        sitting.context.complain(beside.servers.problems);
    const auto events = upkeep(record.state(), sitting.checklist, settings, beside);
    if (events.empty()) return;
    if (const auto* change = std::get_if<ChecklistChangedEvent>(&events.front())) {
        setup.checklist_changed = true;
        setup.asked_again = change->asked_again;
    }
    record.append(events);
}

std::vector<std::string> take_in_respondents(const Sitting& sitting, RecordSession& record)
{
    std::vector<std::string> remarks;
    if (record.read_only()) return remarks;
    const auto& state = record.state();
    const auto& context = sitting.context;
    const auto found = respondents_to_take_in(context.files(), sitting.identity.year,
        sitting.identity.department, state, sitting.checklist, sitting.options.with_notes);
    context.complain(found.problems);
    const auto remark = [&](std::string_view id, int respondents) {
        remarks.push_back(respondents_line(context.words, id, respondents, state.terms.staff));
    };
    if (found.event && sitting.closed) {
        remark("hand_in.respondents.late", found.event->respondents);
    } else if (found.event) {
        record.append(*found.event);
        remark("hand_in.respondents.taken_in", state.answers.respondents);
    } else if (state.answers.respondents > 0) {
        remark("hand_in.respondents.there", state.answers.respondents);
    }
    return remarks;
}

std::vector<std::string> take_over_former_year(
    const Sitting& sitting, RecordSession& record, interview::Setup& setup)
{
    const auto& state = record.state();
    const auto& words = sitting.context.words;
    auto found = former_year(sitting.context.files(), sitting.workspace, words, sitting.options.from,
        sitting.checklist, state, sitting.today);
    setup.former = std::move(found.former);
    setup.beside = std::move(found.beside);
    if (found.event && !record.read_only() && state.hand_in.open()) {
        if (!state.previous.empty() && state.previous != found.event->sha256)
            found.remarks.push_back(words("carry_over.replaced_report"));
        record.append(*found.event);
    }
    return std::move(found.remarks);
}

} // namespace tenken
