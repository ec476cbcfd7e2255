#pragma once

#include "base/date.hpp"
#include "model/assessment.hpp"
#include "model/checklist.hpp"
#include "words/language.hpp"
#include "words/words.hpp"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What an interview is told at its start, the earlier year's report with it: plain data.
namespace tenken::interview {

/// A question as it was and as it is, shortened, with what changed marked.
struct Rewording {
    std::string before;
    std::string after;
};

/// What an item of this year continues.
struct Descent {
    std::vector<std::string> items;    ///< ids of the earlier items; empty: it is new
    bool comparable = false;           ///< it has one forerunner, and their answers compare
    bool split = false;                ///< other items continue its forerunner too
    std::vector<Rewording> rewordings; ///< of each forerunner whose question reads otherwise
    std::string remark;                ///< why it compares although its wording changed
};

/// An earlier report, and how this year's items continue those of it.
struct Former {
    Assessment report;
    std::map<std::string, Descent, std::less<>> items; ///< by id of this year's item

    [[nodiscard]] int year() const { return report.circumstances.year; }

    /// Null where the checklist does not know the item.
    [[nodiscard]] const Descent* descent_of(std::string_view instance) const;

    /// The instance of the report that compares with one of this year's; null where none does.
    [[nodiscard]] const AssessedItem* forerunner_of(std::string_view instance) const;

    /// The subjects that the report knows of a kind of this year's checklist, in its order.
    [[nodiscard]] std::vector<std::string> subjects_of(
        const ChecklistIndex& checklist, std::string_view kind) const;
};

/// What a record held when work went on.
struct Resumed {
    std::string at; ///< RFC 3339, of its last line
    std::string by; ///< of its last line
};

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
    Manner manner = Manner::commands;     ///< how the interview was begun, and is gone on with
    std::string resume_command;           ///< what to type to go on later; empty: by the menu
    std::shared_ptr<const Former> former; ///< null: there is no earlier report to start from
    std::vector<std::shared_ptr<const Former>>
        beside; ///< of the others of which the department was made; shown, and nothing taken over
};

} // namespace tenken::interview
