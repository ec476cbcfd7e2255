#pragma once

#include "base/problem.hpp"
#include "formats/record/event.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tenken {

/// What the events of a record come to.
struct RecordState {
    using Event = RecordEvent;

    RecordStart start;           ///< as the first event says
    ChecklistIdentity checklist; ///< as the last event that names one says
    InspectionTerms terms;       ///< as the last event that tells of them says
    Answers answers;
    std::map<std::string, std::string, std::less<>>
        meanings;                                ///< of each answered item at that time, by instance
    std::vector<std::string> respondent_records; ///< as RespondentsEvent has them
    int previous_year = 0;                       ///< of last year's report; 0: none was found
    std::string previous;                        ///< digest of that report; empty: none was found
    std::optional<Exact> previous_score;         ///< as PreviousEvent has it
    std::map<std::string, Exact, std::less<>> previous_sections; ///< the same
    std::vector<Predecessor> predecessors;                       ///< the same
    HandIn hand_in;
    std::vector<PlanProgressEvent> plan_progress; ///< in their order
    std::string
        author; ///< who answered last, whoever confirmed (and changed answers in it), handed in or took over since
    std::string answered_at;   ///< when that was
    std::string last_instance; ///< that was answered or withdrawn last; empty: none yet
    std::string last_by;
    std::string last_at;
    std::string last_link; ///< digest of the last line; empty while there is none
    std::string
        report_link; ///< the same of the last line on which a report depends: that is not a plan's progress
    std::uint64_t events = 0; ///< lines, those of unknown events included

    /// The roles asked when these are asked too: roles accumulate, and empty means everybody.
    [[nodiscard]] std::vector<std::string> with_roles(const std::vector<std::string>& more) const;

    /// Whether the event would change anything; what would not need not be written.
    [[nodiscard]] bool would_change(const RecordEvent& event) const;

    /// Why the event cannot come next: it is out of order on the way to the coordinator (model/hand_in_steps.hpp), or
    /// of another version. No place; nothing where it may come.
    [[nodiscard]] std::optional<Problem> out_of_order(const RecordEvent& event) const;

    /// Who and when are `last_by` and `last_at`, to be set before.
    void apply(const RecordEvent& event);

    /// A line of that digest counts from now on; null: its event is of a kind that this program does not know.
    void linked(const std::string& digest, const RecordEvent* event);
};

} // namespace tenken
