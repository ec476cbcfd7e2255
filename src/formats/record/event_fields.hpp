#pragma once

#include "formats/model_fields.hpp"
#include "formats/record/chain_line.hpp"
#include "formats/record/event.hpp"

/// How a record's line holds each event, written and read by one description: `item_fields` describes what stands before
/// the line's `prev` ("item", and "meaning" of an answer), `value_fields` its "value".
namespace tenken {

inline constexpr std::array<Name<PlanStep>, 3> plan_step_names{{
    {PlanStep::done, "done"},
    {PlanStep::extended, "extended"},
    {PlanStep::note, "note"},
}};
inline const auto& names_of(PlanStep) { return plan_step_names; }

[[nodiscard]] inline bool is_people(int count) { return count <= 1'000'000; } // versions and years, too

/// The event concerns the whole.
template <typename A> void item_fields(A& a, auto&)
{
    if constexpr (A::writing) a.or_null("item", std::string_view());
}

template <typename A> void item_fields(A& a, Of<AnswerEvent> auto& event)
{
    a.optional("in_confirmation", event.in_confirmation);
    a("item", event.instance);
    if constexpr (!A::writing)
        a.optional("meaning", event.meaning);
    else if (!event.response.empty())
        a("meaning", event.meaning);
}

void item_fields(auto& a, Of<SubjectsEvent> auto& event) { a("item", event.kind); }
void item_fields(auto& a, Of<SubjectRenamedEvent> auto& event) { a("item", event.kind); }
void item_fields(auto& a, Of<PlanReviewedEvent> auto& event) { a("item", event.instance); }
void item_fields(auto& a, Of<CheckWordEvent> auto& event) { a("item", event.check); }
void item_fields(auto& a, Of<PlanProgressEvent> auto& event) { a("item", event.instance); }

/// The title was not always there.
void checklist_fields(auto& a, Of<ChecklistIdentity> auto& checklist)
{
    a.object("checklist", [&](auto& object) {
        object("edition", checklist.edition);
        object("id", checklist.id);
        object("sha256", checklist.sha256);
        object.added("title", checklist.title);
    });
}

void value_fields(auto& a, Of<RecordStart> auto& start)
{
    auto& terms = start.terms;
    int format = record_format; // read and refused before
    a.object("value", [&](auto& value) {
        checklist_fields(value, start.checklist);
        value.optional("ciso", terms.ciso);
        value.optional("coordinator", terms.coordinator);
        value("department", start.department);
        value.optional("form", terms.form);
        value.optional("organisation", terms.organisation);
        value.optional("period_from", terms.period_from, is_iso_day_or_empty);
        value.optional("period_to", terms.period_to, is_iso_day_or_empty);
        value.optional("reference_date", terms.reference_date, is_iso_day_or_empty);
        value.optional("respondent", start.respondent);
        value("roles", start.roles);
        value.optional("served_by", terms.service.by);
        value.optional("shares", terms.service.shares);
        value.optional("staff", terms.staff, is_people);
        value("tenken", format);
        value("year", start.year, [](int year) { return year >= 1 && year <= 9999; });
    });
}

/// What is wrong inside a response is said of the whole.
template <typename A> void value_fields(A& a, Of<AnswerEvent> auto& event)
{
    if constexpr (A::writing) {
        a("value", event.response);
    } else {
        const auto value = a.find("value");
        if (!value || !a.reads_whole(*value, event.response)) a.wrong("value");
    }
}

void value_fields(auto& a, Of<SubjectsEvent> auto& event) { a("value", event.subjects); }

void value_fields(auto& a, Of<SubjectRenamedEvent> auto& event)
{
    a.object("value", [&](auto& value) {
        value("from", event.from);
        value.optional("items", event.items);
        value("to", event.to);
    });
}

void value_fields(auto& a, Of<RolesEvent> auto& event) { a("value", event.roles); }

void value_fields(auto& a, Of<ChecklistChangedEvent> auto& event)
{
    a.object("value", [&](auto& value) {
        value("asked_again", event.asked_again);
        checklist_fields(value, event.checklist);
        value.optional("continued", event.continued);
    });
}

void value_fields(auto& a, Of<WorkspaceEvent> auto& event)
{
    auto& terms = event.terms;
    a.object("value", [&](auto& value) {
        value.optional("ciso", terms.ciso);
        value.optional("coordinator", terms.coordinator);
        value.optional("form", terms.form);
        value.optional("organisation", terms.organisation);
        value.optional("period_from", terms.period_from, is_iso_day_or_empty);
        value.optional("period_to", terms.period_to, is_iso_day_or_empty);
        value.optional("reference_date", terms.reference_date, is_iso_day_or_empty);
        value.optional("served_by", terms.service.by);
        value.optional("shares", terms.service.shares);
        value.optional("staff", terms.staff, is_people);
    });
}

void value_fields(auto& a, Of<RespondentsEvent> auto& event)
{
    a.object("value", [&](auto& value) {
        value("answers", event.persons);
        value("records", event.records);
        value("respondents", event.respondents, is_people);
    });
}

void value_fields(auto& a, Of<ServedEvent> auto& event)
{
    a.object("value", [&](auto& value) {
        value("answers", event.served.answers);
        value("department", event.served.department);
        value("record", event.served.record);
        value("subjects", event.served.subjects);
    });
}

void value_fields(auto& a, Of<PreviousEvent> auto& event)
{
    const auto all_years = [](const auto& years_by_instance) {
        return std::ranges::all_of(years_by_instance, [](const auto& one) { return are_years(one.second); });
    };
    a.object("value", [&](auto& value) {
        value.optional("exception_years", event.exception_years, all_years);
        value.optional("finding_years", event.finding_years, all_years);
        value("plans", event.plans);
        value.optional("predecessors", event.predecessors);
        value.optional("score", Percentage{event.score});
        value.optional("sections", event.sections);
        value.optional("sha256", event.sha256);
        value.optional("unproved_years", event.unproved_years, all_years);
        value("year", event.year, is_people);
    });
}

void value_fields(auto& a, Of<PlanReviewedEvent> auto& event)
{
    a.object("value", [&](auto& value) {
        value.optional("note", event.note);
        value.optional("outcome", event.outcome);
    });
}

void value_fields(auto& a, Of<CheckWordEvent> auto& event) { a("value", event.word); }

void value_fields(auto& a, Of<PlanProgressEvent> auto& event)
{
    a.object("value", [&](auto& value) {
        value.optional("day", event.day, is_iso_day_or_empty);
        value.optional("evidence", event.evidence);
        value("step", event.step);
        value.optional("word", event.word);
    });
}

void value_fields(auto& a, Of<ConfirmedEvent> auto& event)
{
    a.object("value", [&](auto& value) {
        value.optional("comment", event.comment);
        value.optional("kept", event.kept);
        value.optional("promised", event.promised);
        value.optional("unfinished", event.unfinished);
        value.optional("vouched", event.vouched);
    });
}

void value_fields(auto& a, Of<WithdrawnEvent> auto& event)
{
    a.object("value", [&](auto& value) { value("reason", event.reason); });
}

void value_fields(auto& a, Of<SubmittedEvent> auto& event)
{
    a.object("value", [&](auto& value) {
        value.optional("unfinished", event.unfinished);
        value("version", event.version, is_people);
    });
}

void value_fields(auto& a, Of<AcceptedEvent> auto& event)
{
    a.object("value", [&](auto& value) { value("version", event.version, is_people); });
}

void value_fields(auto& a, Of<ReturnedEvent> auto& event)
{
    a.object("value", [&](auto& value) {
        value("comment", event.comment);
        value.optional("comments", event.comments);
        value("version", event.version, is_people);
    });
}

void value_fields(auto& a, Of<CorrectedEvent> auto& event)
{
    a.object("value", [&](auto& value) {
        value("reason", event.reason);
        value("version", event.version, is_people);
    });
}

} // namespace tenken
