#include "commands/hand_in_record.hpp"
#include "commands/run_parts.hpp"
#include "formats/answers/file.hpp"
#include "formats/disk/utf8_path.hpp"
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
    const auto beside = read_beside(sitting.context.folder(), identity.year,
        settings.terms ? settings.terms->coordinator : std::string());
    sitting.context.complain(
        beside.problems); // their record is not ours to mend, and ours goes on without it
    const auto events =
        upkeep(record.state(), sitting.checklist, settings, beside.state ? &*beside.state : nullptr);
    if (events.empty()) return;
    if (const auto* change = std::get_if<ChecklistChangedEvent>(&events.front())) {
        setup.checklist_changed = true;
        setup.asked_again = change->asked_again;
    }
    record.append(events);
}

void take_in_respondents(const Sitting& sitting, RecordSession& record, interview::Setup& setup)
{
    if (record.read_only()) return;
    const auto& state = record.state();
    const auto& context = sitting.context;
    const auto found = respondents_to_take_in(context.folder(), sitting.identity.year,
        sitting.identity.department, state, sitting.checklist, sitting.options.with_notes);
    context.complain(found.problems);
    const auto remark = [&](std::string_view id, int respondents) {
        setup.remarks.push_back(respondents_line(context.words, id, respondents, state.terms.staff));
    };
    if (found.event && sitting.closed) {
        remark("hand_in.respondents.late", found.event->respondents);
    } else if (found.event) {
        record.append(*found.event);
        remark("hand_in.respondents.taken_in", state.answers.respondents);
    } else if (state.answers.respondents > 0) {
        remark("hand_in.respondents.there", state.answers.respondents);
    }
}

void take_over_former_year(const Sitting& sitting, RecordSession& record, interview::Setup& setup)
{
    const auto& state = record.state();
    const auto& words = sitting.context.words;
    auto found = former_year(
        sitting.context.folder(), words, sitting.options.from, sitting.checklist, state, sitting.today);
    setup.former = std::move(found.former);
    if (found.event && !record.read_only() && state.hand_in.open()) {
        if (!state.previous.empty() && state.previous != found.event->sha256)
            found.remarks.push_back(words("carry_over.replaced_report"));
        record.append(*found.event);
    }
    setup.remarks.insert(setup.remarks.end(), found.remarks.begin(), found.remarks.end());
}

namespace {

/// What a file took away of what the record held, a line for each part.
Problems told_as_taken_away(const AnswersFile& file, const Answers& known)
{
    using Part = ResponseChange::Part;
    constexpr std::array<std::pair<Part, std::string_view>, 5> ids{{
        {Part::answer, "interview.file_withdrew.answer"},
        {Part::note, "interview.file_withdrew.note"},
        {Part::evidence, "interview.file_withdrew.evidence"},
        {Part::action, "interview.file_withdrew.action"},
        {Part::exception, "interview.file_withdrew.exception"},
    }};
    Problems told;
    for (const auto& [instance, change] : file.responses) {
        const auto gone = change.taken_away(known.find(instance));
        for (const auto& [part, id] : ids) {
            if (gone.contains(part)) told.push_back(problem(std::string(id), instance));
        }
    }
    return told;
}

} // namespace

void take_answers(const Sitting& sitting, RecordSession& record)
{
    if (!sitting.options.answers) return;
    const auto& known = record.state().answers;
    std::vector<std::string> plans;
    for (const auto& plan : known.former_plans) plans.push_back(plan.instance);
    const AnswersFile file = load_answers_file(path_of(*sitting.options.answers), sitting.checklist,
        known.subjects, plans, record.state().terms.ciso);
    const ChecklistIndex index(sitting.checklist);
    std::vector<RecordEvent> events;
    for (const auto& [kind, subjects] : file.subjects) events.emplace_back(SubjectsEvent{kind, subjects});
    for (const auto& [instance, change] : file.responses) {
        const auto* item = index.item_of(instance);
        events.emplace_back(AnswerEvent{
            instance, change.applied_to(known.find(instance)), item == nullptr ? "" : item->meaning});
    }
    for (const auto& plan : file.plans)
        events.emplace_back(PlanReviewedEvent{plan.instance, plan.outcome, plan.note});
    for (const auto& [check, word] : file.check_words) events.emplace_back(CheckWordEvent{check, word});
    const auto told = told_as_taken_away(file, known);
    record.append(events);
    sitting.context.tell(told);
}

} // namespace tenken
