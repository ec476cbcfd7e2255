#pragma once

#include "io/record/event.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <string>

namespace tenken {

/// What the events of a record come to.
struct RecordState {
    RecordStart start;           ///< as the first event says
    ChecklistIdentity checklist; ///< as the last event that names one says
    std::string organisation;    ///< as the last event that tells of it says, like the next one
    std::string coordinator;     ///< answers organisation items in this department's place; empty: none
    Answers answers;
    std::map<std::string, std::string, std::less<>>
        meanings;              ///< of each answered item at that time, by instance
    std::string last_instance; ///< that was answered or withdrawn last; empty: none yet
    std::string last_by;
    std::string last_at;
    std::string last_link;    ///< digest of the last line; empty while there is none
    std::uint64_t events = 0; ///< lines, those of unknown events included

    /// Whether the event would change anything; what would not need not be written.
    [[nodiscard]] bool would_change(const RecordEvent& event) const;

    void apply(const RecordEvent& event);
};

} // namespace tenken
