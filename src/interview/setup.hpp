#pragma once

#include "base/date.hpp"
#include "interview/former.hpp"
#include "model/assessment.hpp"
#include "words/language.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tenken::interview {

/// What a record held when work went on.
struct Resumed {
    int answers = 0;
    std::string at; ///< RFC 3339, of its last line
    std::string by; ///< of its last line
};

/// What an interview is told at its start.
struct Setup {
    Language language = Language::ja;
    Circumstances circumstances;
    std::vector<std::string> roles; ///< of this session; empty: everybody
    Date today{};                   ///< the day of the inspection, from which "12/25" is the next one
    bool terminal = true;           ///< somebody sits there and can try again
    bool read_only = false;         ///< somebody else writes: look, but do not change
    bool end_when_complete =
        false; ///< nothing is open at the start: end at once instead of showing the review
    std::optional<Resumed> resumed;
    std::vector<std::string> asked_again; ///< instances whose question changed with the checklist
    bool checklist_changed = false;
    std::vector<std::string> remarks;     ///< said beneath the heading, as they are
    std::string resume_command;           ///< what to type to go on later
    std::shared_ptr<const Former> former; ///< null: there is no earlier report to start from
};

} // namespace tenken::interview
