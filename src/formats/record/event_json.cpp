#include "formats/record/event_json.hpp"

#include "base/date.hpp"
#include "formats/json/former_plan.hpp"
#include "formats/json/response.hpp"
#include "formats/record/line.hpp"
#include "model/names.hpp"

#include <nlohmann/json.hpp>

namespace tenken {

namespace {

using Json = nlohmann::json;

constexpr int most_people = 1'000'000; // or versions, or years

// What a reader meets when a member is missing or of another shape; never leaves this file.
struct Misshapen {
    const char* member;
};

const Json& member(const Json& json, const char* key)
{
    const auto at = json.find(key);
    if (at == json.end()) throw Misshapen{key};
    return *at;
}

std::string text(const Json& json, const char* key)
{
    const Json& value = member(json, key);
    if (!value.is_string()) throw Misshapen{key};
    return value.get<std::string>();
}

std::string text_or_nothing(const Json& json, const char* key)
{
    return json.contains(key) ? text(json, key) : std::string();
}

std::string day_or_nothing(const Json& json, const char* key)
{
    auto day = text_or_nothing(json, key);
    if (!day.empty() && !parse_iso_date(day)) throw Misshapen{key};
    return day;
}

int whole(const Json& json, const char* key)
{
    const Json& value = member(json, key);
    if (!value.is_number_unsigned() || value > most_people) throw Misshapen{key};
    return value.get<int>();
}

std::vector<std::string> texts(const Json& list, const char* name)
{
    if (!list.is_array()) throw Misshapen{name};
    std::vector<std::string> all;
    for (const auto& entry : list) {
        if (!entry.is_string()) throw Misshapen{name};
        all.push_back(entry.get<std::string>());
    }
    return all;
}

const Json& object(const Json& json, const char* key)
{
    const Json& value = member(json, key);
    if (!value.is_object()) throw Misshapen{key};
    return value;
}

Json identity_to_json(const ChecklistIdentity& checklist)
{
    return {{"id", checklist.id}, {"edition", checklist.edition}, {"title", checklist.title},
        {"sha256", checklist.sha256}};
}

ChecklistIdentity identity_from_json(const Json& json)
{
    return {text(json, "id"), text(json, "edition"), text_or_nothing(json, "title"), text(json, "sha256")};
}

Json terms_to_json(const InspectionTerms& terms)
{
    Json json = Json::object();
    const auto add = [&](const char* name, const std::string& text) {
        if (!text.empty()) json[name] = text;
    };
    add("organisation", terms.organisation);
    add("coordinator", terms.coordinator);
    if (terms.staff > 0) json["staff"] = terms.staff;
    add("period_from", terms.period_from);
    add("period_to", terms.period_to);
    add("reference_date", terms.reference_date);
    return json;
}

InspectionTerms terms_from_json(const Json& json)
{
    InspectionTerms terms;
    terms.organisation = text_or_nothing(json, "organisation");
    terms.coordinator = text_or_nothing(json, "coordinator");
    terms.staff = json.contains("staff") ? whole(json, "staff") : 0;
    terms.period_from = day_or_nothing(json, "period_from");
    terms.period_to = day_or_nothing(json, "period_to");
    terms.reference_date = day_or_nothing(json, "reference_date");
    return terms;
}

Json line(const char* event, Json item, Json value)
{
    return {{"event", event}, {"item", std::move(item)}, {"value", std::move(value)}};
}

struct Writer {
    Json operator()(const RecordStart& start) const
    {
        Json value = {{"tenken", record_format}, {"checklist", identity_to_json(start.checklist)},
            {"year", start.year}, {"department", start.department}, {"roles", start.roles}};
        value.update(terms_to_json(start.terms));
        if (!start.respondent.empty()) value["respondent"] = start.respondent;
        return line("start", nullptr, std::move(value));
    }

    Json operator()(const AnswerEvent& event) const
    {
        Json json = line("answer", event.instance, response_to_json(event.response));
        if (!event.response.empty()) json["meaning"] = event.meaning;
        return json;
    }

    Json operator()(const SubjectsEvent& event) const { return line("subjects", event.kind, event.subjects); }

    Json operator()(const SubjectRenamedEvent& event) const
    {
        Json value = {{"from", event.from}, {"to", event.to}};
        if (!event.items.empty()) value["items"] = event.items;
        return line("subject_renamed", event.kind, std::move(value));
    }

    Json operator()(const RolesEvent& event) const { return line("roles", nullptr, event.roles); }

    Json operator()(const ChecklistChangedEvent& event) const
    {
        Json value = {{"checklist", identity_to_json(event.checklist)}, {"asked_again", event.asked_again}};
        if (!event.continued.empty()) value["continued"] = event.continued;
        return line("checklist_changed", nullptr, std::move(value));
    }

    Json operator()(const WorkspaceEvent& event) const
    {
        return line("workspace", nullptr, terms_to_json(event.terms));
    }

    Json operator()(const RespondentsEvent& event) const
    {
        Json answers = Json::object();
        for (const auto& [instance, persons] : event.persons) {
            Json entry = {{"counts", persons.counts}};
            if (!persons.reason.empty()) entry["reason"] = persons.reason;
            if (!persons.notes.empty()) entry["notes"] = persons.notes;
            answers[instance] = std::move(entry);
        }
        return line("respondents", nullptr,
            {{"respondents", event.respondents}, {"answers", answers}, {"records", event.records}});
    }

    Json operator()(const PreviousEvent& event) const
    {
        Json plans = Json::array();
        for (const auto& plan : event.plans) plans.push_back(former_plan_to_json(plan));
        Json value = {{"year", event.year}, {"plans", std::move(plans)}};
        if (!event.sha256.empty()) value["sha256"] = event.sha256;
        if (!event.finding_years.empty()) value["finding_years"] = event.finding_years;
        return line("previous", nullptr, std::move(value));
    }

    Json operator()(const PlanReviewedEvent& event) const
    {
        Json value = Json::object();
        if (event.outcome) value["outcome"] = name_in(plan_outcome_names, *event.outcome);
        if (!event.note.empty()) value["note"] = event.note;
        return line("plan_reviewed", event.instance, std::move(value));
    }

    Json operator()(const ConfirmedEvent& event) const
    {
        Json value = Json::object();
        if (!event.vouched.empty()) value["vouched"] = event.vouched;
        return line("confirmed", nullptr, std::move(value));
    }

    Json operator()(const WithdrawnEvent& event) const
    {
        return line("withdrawn", nullptr, {{"reason", event.reason}});
    }

    Json operator()(const SubmittedEvent& event) const
    {
        return line("submitted", nullptr, {{"version", event.version}});
    }

    Json operator()(const AcceptedEvent& event) const
    {
        return line("accepted", nullptr, {{"version", event.version}});
    }

    Json operator()(const ReturnedEvent& event) const
    {
        Json value = {{"version", event.version}, {"comment", event.comment}};
        if (!event.comments.empty()) value["comments"] = event.comments;
        return line("returned", nullptr, std::move(value));
    }

    Json operator()(const CorrectedEvent& event) const
    {
        return line("corrected", nullptr, {{"version", event.version}, {"reason", event.reason}});
    }
};

RecordStart read_start(const Json& json)
{
    const Json& value = object(json, "value");
    const Json& format = member(value, "tenken");
    if (!format.is_number_integer()) throw Misshapen{"tenken"};
    if (format != record_format)
        throw Failure(FailureKind::input, Problem{"record.unknown_format", {format.dump()}, {}});
    RecordStart start;
    start.checklist = identity_from_json(object(value, "checklist"));
    const Json& year = member(value, "year");
    if (!year.is_number_integer() || year < 1 || year > 9999) throw Misshapen{"year"};
    start.year = year.get<int>();
    start.department = text(value, "department");
    start.terms = terms_from_json(value);
    start.respondent = text_or_nothing(value, "respondent");
    start.roles = texts(member(value, "roles"), "roles");
    return start;
}

AnswerEvent read_answer(const Json& json)
{
    auto response = response_from_json(member(json, "value"));
    if (!response) throw Misshapen{"value"};
    return {text(json, "item"), std::move(*response), text_or_nothing(json, "meaning")};
}

SubjectRenamedEvent read_renamed(const Json& json)
{
    const Json& value = object(json, "value");
    SubjectRenamedEvent event{text(json, "item"), text(value, "from"), text(value, "to"), {}};
    if (value.contains("items")) event.items = texts(value["items"], "items");
    return event;
}

ChecklistChangedEvent read_changed(const Json& json)
{
    const Json& value = object(json, "value");
    ChecklistChangedEvent event{identity_from_json(object(value, "checklist")),
        texts(member(value, "asked_again"), "asked_again"), {}};
    if (value.contains("continued")) {
        for (const auto& [old_id, new_id] : object(value, "continued").items()) {
            if (!new_id.is_string()) throw Misshapen{"continued"};
            event.continued.emplace(old_id, new_id.get<std::string>());
        }
    }
    return event;
}

std::map<std::string, std::string, std::less<>> read_words(const Json& value, const char* key)
{
    std::map<std::string, std::string, std::less<>> all;
    if (!value.contains(key)) return all;
    for (const auto& [instance, word] : object(value, key).items()) {
        if (!word.is_string()) throw Misshapen{key};
        all.emplace(instance, word.get<std::string>());
    }
    return all;
}

PersonAnswers read_persons(const Json& json)
{
    PersonAnswers persons;
    const Json& counts = object(json, "counts");
    for (const auto& entry : counts.items())
        persons.counts.emplace(entry.key(), whole(counts, entry.key().c_str()));
    persons.reason = text_or_nothing(json, "reason");
    if (json.contains("notes")) persons.notes = texts(json["notes"], "notes");
    return persons;
}

RespondentsEvent read_respondents(const Json& json)
{
    const Json& value = object(json, "value");
    RespondentsEvent event;
    event.respondents = whole(value, "respondents");
    for (const auto& [instance, entry] : object(value, "answers").items()) {
        if (!entry.is_object()) throw Misshapen{"answers"};
        event.persons.emplace(instance, read_persons(entry));
    }
    event.records = texts(member(value, "records"), "records");
    return event;
}

PreviousEvent read_previous(const Json& json)
{
    const Json& value = object(json, "value");
    PreviousEvent event;
    event.year = whole(value, "year");
    event.sha256 = text_or_nothing(value, "sha256");
    const Json& plans = member(value, "plans");
    if (!plans.is_array()) throw Misshapen{"plans"};
    for (const auto& entry : plans) {
        auto plan = former_plan_from_json(entry);
        if (!plan) throw Misshapen{"plans"};
        event.plans.push_back(std::move(*plan));
    }
    if (!value.contains("finding_years")) return event;
    for (const auto& [instance, years] : object(value, "finding_years").items()) {
        auto list = years_from_json(years);
        if (!list) throw Misshapen{"finding_years"};
        event.finding_years.emplace(instance, std::move(*list));
    }
    return event;
}

PlanReviewedEvent read_plan_reviewed(const Json& json)
{
    const Json& value = object(json, "value");
    PlanReviewedEvent event{text(json, "item"), {}, text_or_nothing(value, "note")};
    if (!value.contains("outcome")) return event;
    event.outcome = value_in(plan_outcome_names, text(value, "outcome"));
    if (!event.outcome) throw Misshapen{"outcome"};
    return event;
}

ReturnedEvent read_returned(const Json& json)
{
    const Json& value = object(json, "value");
    return {whole(value, "version"), text(value, "comment"), read_words(value, "comments")};
}

std::optional<RecordEvent> read_hand_in_step(const std::string& name, const Json& json)
{
    if (name == "confirmed") return ConfirmedEvent{read_words(object(json, "value"), "vouched")};
    if (name == "withdrawn") return WithdrawnEvent{text(object(json, "value"), "reason")};
    if (name == "submitted") return SubmittedEvent{whole(object(json, "value"), "version")};
    if (name == "accepted") return AcceptedEvent{whole(object(json, "value"), "version")};
    if (name == "returned") return read_returned(json);
    if (name == "corrected") {
        const Json& value = object(json, "value");
        return CorrectedEvent{whole(value, "version"), text(value, "reason")};
    }
    return std::nullopt;
}

std::optional<RecordEvent> read_event(const Json& json)
{
    const std::string name = text(json, "event");
    if (name == "start") return read_start(json);
    if (name == "answer") return read_answer(json);
    if (name == "subjects") return SubjectsEvent{text(json, "item"), texts(member(json, "value"), "value")};
    if (name == "subject_renamed") return read_renamed(json);
    if (name == "roles") return RolesEvent{texts(member(json, "value"), "value")};
    if (name == "checklist_changed") return read_changed(json);
    if (name == "workspace") return WorkspaceEvent{terms_from_json(object(json, "value"))};
    if (name == "respondents") return read_respondents(json);
    if (name == "previous") return read_previous(json);
    if (name == "plan_reviewed") return read_plan_reviewed(json);
    return read_hand_in_step(name, json);
}

} // namespace

Json event_to_json(const RecordEvent& event) { return std::visit(Writer{}, event); }

std::variant<std::optional<RecordEvent>, Problem> event_from_json(const Json& line)
{
    try {
        return read_event(line);
    } catch (const Misshapen& misshapen) {
        return Problem{"record.member", {misshapen.member}, {}};
    }
}

} // namespace tenken
