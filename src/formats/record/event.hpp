#pragma once

#include "model/answers.hpp"
#include "model/assessment.hpp"
#include "model/hand_in_steps.hpp"
#include "model/workspace.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What can be written into a record: the name that it bears there, and what it is on the report's way to the
/// coordinator. docs/record-format.md shows each as a line, event_fields.hpp describes it.
namespace tenken {

/// The first event of every record, and of no other line.
struct RecordStart {
    static constexpr std::string_view name = "start";
    static constexpr auto hand_in = HandInEvent::work;
    ChecklistIdentity checklist;
    int year = 0; ///< fiscal year
    std::string department;
    std::string respondent;         ///< empty: the department's own record
    std::vector<std::string> roles; ///< asked; empty: everybody
    InspectionTerms terms;          ///< all empty where there is no tenken.yaml

    bool operator==(const RecordStart&) const = default;
};

/// An instance was answered, changed, or with an empty response withdrawn.
struct AnswerEvent {
    static constexpr std::string_view name = "answer";
    static constexpr auto hand_in = HandInEvent::work;
    std::string instance;
    Response response;
    std::string meaning;          ///< of the item at that time; not kept with an empty response
    bool in_confirmation = false; ///< by the confirmer, who does not become the author for it
};

/// The whole list of subjects of a kind; empty: there are none.
struct SubjectsEvent {
    static constexpr std::string_view name = "subjects";
    static constexpr auto hand_in = HandInEvent::work;
    std::string kind;
    std::vector<std::string> subjects;
};

/// A subject got another name; its answers go with it.
struct SubjectRenamedEvent {
    static constexpr std::string_view name = "subject_renamed";
    static constexpr auto hand_in = HandInEvent::work;
    std::string kind;
    std::string from;
    std::string to;
    std::vector<std::string>
        items; ///< the items asked about this kind; empty: every item that has the subject
};

/// Questions for these roles are asked too; empty: for everybody.
struct RolesEvent {
    static constexpr std::string_view name = "roles";
    static constexpr auto hand_in = HandInEvent::work;
    std::vector<std::string> roles;
};

/// The checklist is another than when the record was begun or last changed.
struct ChecklistChangedEvent {
    static constexpr std::string_view name = "checklist_changed";
    static constexpr auto hand_in = HandInEvent::work;
    ChecklistIdentity checklist;
    std::vector<std::string> asked_again; ///< instances whose answers no longer count
    std::map<std::string, std::string>
        continued; ///< instances whose answers now stand under another id: old, new
};

/// What tenken.yaml says is another than when the record was begun or last changed.
struct WorkspaceEvent {
    static constexpr std::string_view name = "workspace";
    static constexpr auto hand_in = HandInEvent::work;
    InspectionTerms terms;
};

/// What individual respondents have answered so far; takes the place of what was known of them before.
struct RespondentsEvent {
    static constexpr std::string_view name = "respondents";
    static constexpr auto hand_in = HandInEvent::work;
    int respondents = 0;
    std::map<std::string, PersonAnswers, std::less<>> persons; ///< by instance
    std::vector<std::string> records; ///< digests of the last lines of their records, sorted: no names
};

/// What the department that serves this one has answered of what both share; takes the place of what was known before.
struct ServedEvent {
    static constexpr std::string_view name = "served";
    static constexpr auto hand_in = HandInEvent::work;
    ServedAnswers served;
};

/// Last year's report, from which this inspection starts.
struct PreviousEvent {
    static constexpr std::string_view name = "previous";
    static constexpr auto hand_in = HandInEvent::work;
    int year = 0;
    std::string sha256; ///< of the report file; empty where one of an earlier year stands in for last year's
    std::vector<FormerPlan> plans; ///< without outcomes
    YearsByInstance finding_years; ///< these three as Answers has them
    YearsByInstance exception_years = {};
    YearsByInstance unproved_years = {};
    std::optional<Exact> score = {}; ///< in percent with one decimal; nothing where that report has none
    std::vector<Predecessor> predecessors =
        {}; ///< whose reports they are, where the department has none of its own
    std::map<std::string, Exact, std::less<>> sections =
        {}; ///< `score` of its sections that compare with one of this year's, by id
};

/// What became of a plan of last year's.
struct PlanReviewedEvent {
    static constexpr std::string_view name = "plan_reviewed";
    static constexpr auto hand_in = HandInEvent::work;
    std::string instance;               ///< in last year's report
    std::optional<PlanOutcome> outcome; ///< nothing: withdrawn
    std::string note;
};

/// Why answers that contradict one another are right all the same.
struct CheckWordEvent {
    static constexpr std::string_view name = "check_word";
    static constexpr auto hand_in = HandInEvent::work;
    std::string check;
    std::optional<std::string> word; ///< nothing: taken back
};

enum class PlanStep { done, extended, note };

/// How a plan goes on, also after the report was handed in.
struct PlanProgressEvent {
    static constexpr std::string_view name = "plan_progress";
    static constexpr auto hand_in = HandInEvent::progress;
    std::string instance;
    PlanStep step = PlanStep::note;
    std::string day; ///< ISO; done: when, extended: until when; empty with a note
    std::string word;
    std::vector<std::string> evidence;

    bool operator==(const PlanProgressEvent&) const = default;
};

// The way to the coordinator. Who and when are the line's `by` and `at`.

/// The confirmer stands by the answers, which cannot change any more.
struct ConfirmedEvent {
    static constexpr std::string_view name = "confirmed";
    static constexpr auto hand_in = HandInEvent::confirmed;
    std::map<std::string, std::string, std::less<>> vouched; ///< these as HandIn has them
    std::map<std::string, std::string, std::less<>> kept = {};
    std::map<std::string, Promise, std::less<>> promised = {};
    std::string comment = {}; ///< `remark` there
    std::string unfinished = {};
};

/// The confirmation is taken back: answers may change.
struct WithdrawnEvent {
    static constexpr std::string_view name = "withdrawn";
    static constexpr auto hand_in = HandInEvent::withdrawn;
    std::string reason;
};

/// The report was handed in.
struct SubmittedEvent {
    static constexpr std::string_view name = "submitted";
    static constexpr auto hand_in = HandInEvent::submitted;
    int version = 1;
    std::string unfinished = {}; ///< as HandIn has it
};

/// The coordinator has taken the report.
struct AcceptedEvent {
    static constexpr std::string_view name = "accepted";
    static constexpr auto hand_in = HandInEvent::accepted;
    int version = 1;
};

/// The coordinator has sent the report back: the next version begins.
struct ReturnedEvent {
    static constexpr std::string_view name = "returned";
    static constexpr auto hand_in = HandInEvent::returned;
    int version = 1; ///< that was sent back
    std::string comment;
    std::map<std::string, std::string, std::less<>> comments; ///< by instance
};

/// A version begins that corrects one handed in, or the version begun says why it was.
struct CorrectedEvent {
    static constexpr std::string_view name = "corrected";
    static constexpr auto hand_in = HandInEvent::corrected;
    int version = 2; ///< the new one
    std::string reason;
};

using RecordEvent = std::variant<RecordStart, AnswerEvent, SubjectsEvent, SubjectRenamedEvent, RolesEvent,
    ChecklistChangedEvent, WorkspaceEvent, RespondentsEvent, ServedEvent, PreviousEvent, PlanReviewedEvent,
    CheckWordEvent, PlanProgressEvent, ConfirmedEvent, WithdrawnEvent, SubmittedEvent, AcceptedEvent,
    ReturnedEvent, CorrectedEvent>;

} // namespace tenken
