#include "io/record/event_json.hpp"

#include "io/json/response.hpp"
#include "io/record/line.hpp"

#include <nlohmann/json.hpp>

namespace tenken {

namespace {

using Json = nlohmann::json;

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

Json line(const char* event, Json item, Json value)
{
    return {{"event", event}, {"item", std::move(item)}, {"value", std::move(value)}};
}

struct Writer {
    Json operator()(const RecordStart& start) const
    {
        Json value = {{"tenken", record_format}, {"checklist", identity_to_json(start.checklist)},
            {"year", start.year}, {"department", start.department}, {"roles", start.roles}};
        if (!start.organisation.empty()) value["organisation"] = start.organisation;
        if (!start.coordinator.empty()) value["coordinator"] = start.coordinator;
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
        Json value = Json::object();
        if (!event.organisation.empty()) value["organisation"] = event.organisation;
        if (!event.coordinator.empty()) value["coordinator"] = event.coordinator;
        return line("workspace", nullptr, std::move(value));
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
    start.organisation = text_or_nothing(value, "organisation");
    start.coordinator = text_or_nothing(value, "coordinator");
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

WorkspaceEvent read_workspace_event(const Json& json)
{
    const Json& value = object(json, "value");
    return {text_or_nothing(value, "organisation"), text_or_nothing(value, "coordinator")};
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
    if (name == "workspace") return read_workspace_event(json);
    return std::nullopt;
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
