#pragma once

#include "model/answers.hpp"
#include "model/assessment.hpp"

#include <map>
#include <string>
#include <variant>
#include <vector>

/// What can be written into a record. docs/record-format.md shows each as a line.
namespace tenken {

/// The first event of every record, and of no other line.
struct RecordStart {
    ChecklistIdentity checklist;
    int year = 0;             ///< fiscal year
    std::string organisation; ///< empty where no workspace names it
    std::string department;
    std::string coordinator;        ///< answers organisation items in this department's place; empty: none
    std::string respondent;         ///< empty: the department's own record
    std::vector<std::string> roles; ///< asked; empty: everybody

    bool operator==(const RecordStart&) const = default;
};

/// An instance was answered, changed, or with an empty response withdrawn.
struct AnswerEvent {
    std::string instance;
    Response response;
    std::string meaning; ///< of the item at that time; not kept with an empty response
};

/// The whole list of subjects of a kind; empty: there are none.
struct SubjectsEvent {
    std::string kind;
    std::vector<std::string> subjects;
};

/// A subject got another name; its answers go with it.
struct SubjectRenamedEvent {
    std::string kind;
    std::string from;
    std::string to;
    std::vector<std::string>
        items; ///< the items asked about this kind; empty: every item that has the subject
};

/// Questions for these roles are asked too; empty: for everybody.
struct RolesEvent {
    std::vector<std::string> roles;
};

/// The checklist is another than when the record was begun or last changed.
struct ChecklistChangedEvent {
    ChecklistIdentity checklist;
    std::vector<std::string> asked_again; ///< instances whose answers no longer count
    std::map<std::string, std::string>
        continued; ///< instances whose answers now stand under another id: old, new
};

/// What the workspace says of the organisation is another than when the record was begun or last changed.
struct WorkspaceEvent {
    std::string organisation;
    std::string coordinator; ///< as RecordStart has it
};

using RecordEvent = std::variant<RecordStart, AnswerEvent, SubjectsEvent, SubjectRenamedEvent, RolesEvent,
    ChecklistChangedEvent, WorkspaceEvent>;

} // namespace tenken
