#pragma once

#include "base/date.hpp"
#include "model/assessment.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How far the departments of a workspace have got with a year's inspection.
namespace tenken {

/// The report of a department, held against its record.
enum class ReportStanding {
    none,
    unreadable, ///< its data block cannot be read, or is not as it was written
    draft,
    stale, ///< the record has gone on since
    fresh, ///< made from the record as it is, or handed in without one
};

enum class Stage {
    not_started, ///< neither record nor report
    answering,   ///< scored questions are open
    answered,    ///< nothing is open, but there is no fresh report
    finished,    ///< nothing is open, and the report is fresh
    confirmed,
    submitted,
    returned, ///< to be corrected, whether questions are open or not
    accepted,
    damaged, ///< the record is: `items` counts what was sound of it
};

/// When and by whom the record was last written to, and what was answered last.
struct LastAnswer {
    std::string instance; ///< empty while nothing was answered
    std::string at;       ///< RFC 3339
    std::string by;
};

/// How the scored instances of an assessment stand.
struct ItemCounts {
    int answered = 0;
    int not_applicable = 0;
    int open = 0;
    std::vector<std::string> open_critical; ///< instances of critical items that are open
};

[[nodiscard]] ItemCounts counted(const Assessment& assessment);

/// What was found of a department.
struct DepartmentWork {
    std::string department;
    bool listed = true;   ///< tenken.yaml names it, or names none
    bool record = false;  ///< there is one
    bool damaged = false; ///< it is
    ReportStanding report = ReportStanding::none;
    std::string
        other_checklist; ///< id of the record's checklist where it is not the one that counts are under
    ItemCounts items;    ///< of the record; of the report where there is no record; of no answers otherwise
    std::optional<LastAnswer> last;
    HandIn hand_in;                ///< of the record; of the report where there is no record
    std::string server;            ///< the department that serves it; empty: none
    int awaited = 0;               ///< instances that this one has still to answer in its place
    bool server_went_on = false;   ///< its answers are no longer those that the record holds
    int respondents = 0;           ///< individuals who have answered
    bool late_respondents = false; ///< of whom the confirmed answers do not know all
};

/// The same in figures. Counts are of scored instances: asked = answered + not_applicable + open.
struct DepartmentProgress {
    std::string department;
    bool listed = true;
    Stage stage = Stage::not_started;
    ReportStanding report = ReportStanding::none;
    int asked = 0;
    int answered = 0;
    int not_applicable = 0;
    int open = 0;
    std::vector<std::string> open_critical; ///< instances of critical items that are open
    std::string other_checklist;            ///< as in DepartmentWork
    std::optional<LastAnswer> last;
    HandIn hand_in;     ///< likewise, as the next two
    std::string server; ///< these three as DepartmentWork has them
    int awaited = 0;
    bool server_went_on = false;
    int respondents = 0;
    bool late_respondents = false;
    std::optional<int> overdue; ///< days since the deadline, from 1; nothing before it, or once handed in
};

/// `deadline` is the last day on which it is in time; nothing: there is none.
[[nodiscard]] DepartmentProgress progress_of(
    const DepartmentWork& work, const std::optional<Date>& deadline, Date today);

/// How the JSON output spells them.
[[nodiscard]] std::string_view stage_name(Stage stage);
[[nodiscard]] std::string_view standing_name(ReportStanding standing);

} // namespace tenken
