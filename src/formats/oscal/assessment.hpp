#pragma once

#include "formats/oscal/documents.hpp"

#include <optional>
#include <string>
#include <vector>

/// OSCAL's assessment layer: a plan, the results that import it, and the plan of action and milestones (POA&M).
namespace tenken::oscal {

/// What a control is assessed by.
struct Objective {
    std::string control;
    std::string description;
    std::vector<Part> parts; ///< at least one
};

struct SelectedControls {
    std::string description;
    std::vector<std::string> controls; ///< ids, each once, at least one
};

struct Subject {
    std::string uuid;
    std::string type; ///< "party", "component"
    std::string title;
};

/// Something of which a department has several.
struct Component {
    std::string uuid;
    std::string type;
    std::string title;
    std::string description;
    std::string state;
};

/// Who says so.
struct Origin {
    std::string party;
    std::string role;
};

struct Evidence {
    std::string description;
};

struct Observation {
    std::string uuid;
    std::string title;
    std::string description;
    std::vector<Property> props;
    std::vector<std::string> methods; ///< "INTERVIEW"
    std::vector<std::string> types;
    std::vector<Origin> origins;
    std::vector<Subject> subjects;
    std::vector<Evidence> evidence;
    std::string collected; ///< RFC 3339, as all moments here
    std::string remarks;
};

struct Target {
    std::string type; ///< "objective-id"
    std::string id;
    bool satisfied = false;
    std::string reason;         ///< "pass", "fail" or "other"
    std::string implementation; ///< "implemented", "partial", …; empty: OSCAL has no word for it
};

struct Finding {
    std::string uuid;
    std::string title;
    std::string description;
    std::vector<Property> props;
    Target target;
    std::vector<std::string> observations;
    std::vector<std::string> risks;
};

/// What will be done, with its day.
struct Remediation {
    std::string uuid;
    std::string title;
    std::string description;
    std::vector<Property> props;
    std::string milestone_uuid;
    std::string due; ///< empty: no day, and no milestone
};

struct Risk {
    std::string uuid;
    std::string title;
    std::string description;
    std::string statement;
    std::vector<Property> props;
    std::string status; ///< "open", "remediating", "deviation-approved"
    std::string deadline;
    std::optional<Remediation> remediation;
    std::vector<std::string> observations;
};

struct Result {
    std::string uuid;
    std::string title;
    std::string description;
    std::string start;
    std::string end;
    std::vector<Property> props;
    std::vector<Component> components;
    SelectedControls reviewed;
    std::vector<Observation> observations;
    std::vector<Risk> risks;
    std::vector<Finding> findings;
    std::string remarks;
};

struct AssessmentPlan {
    std::string uuid;
    Metadata metadata;
    Import ssp; ///< the plan of the system's security, which OSCAL wants named
    std::vector<Objective> objectives;
    SelectedControls reviewed;
    std::vector<Subject> subjects;
    BackMatter back_matter;
};

struct AssessmentResults {
    std::string uuid;
    Metadata metadata;
    Import plan;
    Result result;
};

struct PoamItem {
    std::string uuid;
    std::string title;
    std::string description;
    std::vector<Property> props;
    std::vector<std::string> findings;
    std::vector<std::string> observations;
    std::vector<std::string> risks;
};

struct Poam {
    std::string uuid;
    Metadata metadata;
    Import ssp;
    std::vector<Component> components;
    std::vector<Observation> observations;
    std::vector<Risk> risks;
    std::vector<Finding> findings;
    std::vector<PoamItem> items; ///< at least one
    BackMatter back_matter;
};

/// The files' texts, indented, with a line end.
[[nodiscard]] std::string assessment_plan_text(const AssessmentPlan& plan);
[[nodiscard]] std::string assessment_results_text(const AssessmentResults& results);
[[nodiscard]] std::string poam_text(const Poam& poam);

} // namespace tenken::oscal
