#include "formats/oscal/assessment.hpp"

#include "formats/oscal/document_fields.hpp"
#include "formats/oscal/document_text.hpp"

#include <string_view>

namespace tenken::oscal {

namespace {

/// A list of objects with one member each, as OSCAL refers to others by UUID.
void references(
    JsonWriter& a, std::string_view name, std::string_view member, const std::vector<std::string>& uuids)
{
    if (!uuids.empty())
        a.list(name, uuids, [&](JsonWriter& one, const std::string& uuid) { one(member, uuid); });
}

void related_observations(JsonWriter& a, const std::vector<std::string>& uuids)
{
    references(a, "related-observations", "observation-uuid", uuids);
}

void related_risks(JsonWriter& a, const std::vector<std::string>& uuids)
{
    references(a, "related-risks", "risk-uuid", uuids);
}

/// Not there without components.
void local_definitions(JsonWriter& a, const std::vector<Component>& components)
{
    if (!components.empty())
        a.object("local-definitions", [&](JsonWriter& local) { local("components", components); });
}

} // namespace

void fields(JsonWriter& a, const Objective& objective)
{
    a("control-id", objective.control);
    a.optional("description", objective.description);
    a("parts", objective.parts);
}

void fields(JsonWriter& a, const SelectedControls& selected)
{
    const std::vector<SelectedControls> one{selected};
    a.list("control-selections", one, [](JsonWriter& selection, const SelectedControls& controls) {
        selection.list("include-controls", controls.controls,
            [](JsonWriter& control, const std::string& id) { control("control-id", id); });
    });
    a.optional("description", selected.description);
}

void fields(JsonWriter& a, const Subject& subject)
{
    a("subject-uuid", subject.uuid);
    a.optional("title", subject.title);
    a("type", subject.type);
}

void fields(JsonWriter& a, const Component& component)
{
    a("description", component.description);
    a.object("status", [&](JsonWriter& status) { status("state", component.state); });
    a("title", component.title);
    a("type", component.type);
    a("uuid", component.uuid);
}

void fields(JsonWriter& a, const Origin& origin)
{
    const std::vector<Origin> one{origin};
    a.list("actors", one, [](JsonWriter& actor, const Origin& who) {
        actor("actor-uuid", who.party);
        actor.optional("role-id", who.role);
        actor("type", "party");
    });
}

void fields(JsonWriter& a, const Evidence& evidence) { a("description", evidence.description); }

void fields(JsonWriter& a, const Observation& observation)
{
    a("collected", observation.collected);
    a("description", observation.description);
    a("methods", observation.methods);
    a.optional("origins", observation.origins);
    a.optional("props", observation.props);
    a.optional("relevant-evidence", observation.evidence);
    a.optional("remarks", observation.remarks);
    a.optional("subjects", observation.subjects);
    a.optional("title", observation.title);
    a.optional("types", observation.types);
    a("uuid", observation.uuid);
}

void fields(JsonWriter& a, const Target& target)
{
    if (!target.implementation.empty())
        a.object(
            "implementation-status", [&](JsonWriter& status) { status("state", target.implementation); });
    a.object("status", [&](JsonWriter& status) {
        status.optional("reason", target.reason);
        status("state", target.satisfied ? "satisfied" : "not-satisfied");
    });
    a("target-id", target.id);
    a("type", target.type);
}

void fields(JsonWriter& a, const Finding& finding)
{
    a("description", finding.description);
    a.optional("props", finding.props);
    related_observations(a, finding.observations);
    related_risks(a, finding.risks);
    a("target", finding.target);
    a("title", finding.title);
    a("uuid", finding.uuid);
}

void fields(JsonWriter& a, const Remediation& remediation)
{
    a("description", remediation.description);
    a("lifecycle", "planned");
    a.optional("props", remediation.props);
    if (!remediation.due.empty()) {
        const std::vector<const Remediation*> one{&remediation};
        a.list("tasks", one, [](JsonWriter& task, const Remediation* planned) {
            task.object("timing", [&](JsonWriter& timing) {
                timing.object("on-date", [&](JsonWriter& day) { day("date", planned->due); });
            });
            task("title", planned->title);
            task("type", "milestone");
            task("uuid", planned->milestone_uuid);
        });
    }
    a("title", remediation.title);
    a("uuid", remediation.uuid);
}

void fields(JsonWriter& a, const Risk& risk)
{
    a.optional("deadline", risk.deadline);
    a("description", risk.description);
    a.optional("props", risk.props);
    related_observations(a, risk.observations);
    if (risk.remediation) a("remediations", std::vector<Remediation>{*risk.remediation});
    a("statement", risk.statement);
    a("status", risk.status);
    a("title", risk.title);
    a("uuid", risk.uuid);
}

void fields(JsonWriter& a, const Result& result)
{
    a("description", result.description);
    a("end", result.end);
    a.optional("findings", result.findings);
    local_definitions(a, result.components);
    a.optional("observations", result.observations);
    a.optional("props", result.props);
    a.optional("remarks", result.remarks);
    a("reviewed-controls", result.reviewed);
    a.optional("risks", result.risks);
    a("start", result.start);
    a("title", result.title);
    a("uuid", result.uuid);
}

void fields(JsonWriter& a, const AssessmentPlan& plan)
{
    const std::vector<const AssessmentPlan*> one{&plan};
    a.list("assessment-subjects", one, [](JsonWriter& selection, const AssessmentPlan* selected) {
        selection("include-subjects", selected->subjects);
        selection("type", "party");
    });
    a.optional("back-matter", plan.back_matter);
    a("import-ssp", plan.ssp);
    a.object(
        "local-definitions", [&](JsonWriter& local) { local("objectives-and-methods", plan.objectives); });
    a("metadata", plan.metadata);
    a("reviewed-controls", plan.reviewed);
    a("uuid", plan.uuid);
}

void fields(JsonWriter& a, const AssessmentResults& results)
{
    a("import-ap", results.plan);
    a("metadata", results.metadata);
    a("results", std::vector<Result>{results.result});
    a("uuid", results.uuid);
}

void fields(JsonWriter& a, const PoamItem& item)
{
    a("description", item.description);
    a.optional("props", item.props);
    references(a, "related-findings", "finding-uuid", item.findings);
    related_observations(a, item.observations);
    related_risks(a, item.risks);
    a("title", item.title);
    a("uuid", item.uuid);
}

void fields(JsonWriter& a, const Poam& poam)
{
    a.optional("back-matter", poam.back_matter);
    a.optional("findings", poam.findings);
    a("import-ssp", poam.ssp);
    local_definitions(a, poam.components);
    a("metadata", poam.metadata);
    a.optional("observations", poam.observations);
    a("poam-items", poam.items);
    a.optional("risks", poam.risks);
    a("uuid", poam.uuid);
}

std::string assessment_plan_text(const AssessmentPlan& plan)
{
    return document_text("assessment-plan", plan);
}

std::string assessment_results_text(const AssessmentResults& results)
{
    return document_text("assessment-results", results);
}

std::string poam_text(const Poam& poam) { return document_text("plan-of-action-and-milestones", poam); }

} // namespace tenken::oscal
