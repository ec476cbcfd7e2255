#pragma once

#include "base/exact.hpp"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What a department, and those who work in it, answered.
namespace tenken {

/// What became of an item instance.
enum class State {
    answered,
    open, ///< asked, but neither answered nor not applicable
    not_applicable,
    hidden,    ///< by its condition, or because there is no subject to ask about
    not_asked, ///< for another role or scope, or answered by the department that serves this one
};

/// The ids of the choices that were chosen, in the order in which they are offered; never empty.
using Chosen = std::vector<std::string>;

/// What was answered: a number for items of type number, those chosen for items of type choices (but for
/// `unknown_level`), otherwise text: the id of a level or of a choice, an ISO date, or free text.
using Value = std::variant<std::string, Exact, Chosen>;

/// The texts of an answer: those chosen, or the one that it is; none of a number.
[[nodiscard]] std::span<const std::string> texts_of(const Value& answer);

/// What will be done about a finding, by which post, until when.
struct Action {
    std::string what;
    std::string owner; ///< a post, not a person's name
    std::string due;   ///< ISO date, or empty

    [[nodiscard]] bool empty() const { return what.empty() && owner.empty() && due.empty(); }
    bool operator==(const Action&) const = default;
};

/// That a measure is let be for a time, with approval (例外措置). It goes with an answer at a finding level that is not
/// `unknown_level`.
struct Exception {
    std::string approved_by; ///< a post; of a critical item the CISO's
    std::string approved_on; ///< ISO date
    std::string until;       ///< ISO date, that day included
    std::string reason;
    std::string instead; ///< what is done in its place; needed for a critical item

    bool operator==(const Exception&) const = default;
};

/// Persons by what they answered: level id, or "not_applicable" -> how many.
using PersonCounts = std::map<std::string, int>;

/// Everything said about one item instance. At most one of `answer`, `not_applicable` and `counts` is given; with
/// none the item is open, though a note or evidence may already be there.
struct Response {
    std::optional<Value> answer;
    bool not_applicable = false;
    std::string reason; ///< id of the reason; only with `not_applicable`, and may be empty beside a note
    std::string note;
    std::vector<std::string> evidence;
    Action action;
    std::optional<Exception> exception = {};
    PersonCounts counts =
        {}; ///< of a person item: what the department's people answered when it asked them (basis: declared)

    [[nodiscard]] bool open() const { return !answer && !not_applicable && counts.empty(); }
    [[nodiscard]] bool empty() const { return *this == Response{}; }
    bool operator==(const Response&) const = default;
};

/// What became of a plan.
enum class PlanOutcome { done, partly, not_done, not_needed };

/// A plan that last year's report holds, and what became of it.
struct FormerPlan {
    std::string instance; ///< in last year's report
    std::string question; ///< as last year's report words it
    Action action;
    std::optional<PlanOutcome> outcome; ///< nothing: not said yet
    std::string note;                   ///< a word on it

    bool operator==(const FormerPlan&) const = default;
};

/// What individual respondents answered to one person item.
struct PersonAnswers {
    PersonCounts counts;
    std::string reason; ///< id of the reason that most of those gave to whom it does not apply; may be empty
    std::vector<std::string> notes; ///< only where asked for; in no order that tells who

    bool operator==(const PersonAnswers&) const = default;
};

/// Earlier fiscal years, ascending, by instance.
using YearsByInstance = std::map<std::string, std::vector<int>, std::less<>>;

/// How an instance of what a department shares stands in the record of the one that serves it.
struct ServedAnswer {
    State state = State::answered; ///< any but open
    Response response = {}; ///< its answer, reason and counts alone; empty unless answered or not applicable

    bool operator==(const ServedAnswer&) const = default;
};

/// What a department was told by the one that serves it (model/workspace.hpp), when its record was read last.
struct ServedAnswers {
    std::string department;                                   ///< that serves; empty: nothing was read
    std::string record;                                       ///< digest of the last line of its record then
    std::map<std::string, ServedAnswer, std::less<>> answers; ///< by instance; an open one is not there
    std::map<std::string, std::vector<std::string>, std::less<>>
        subjects; ///< of the kinds about which shared items ask; absent: not said yet

    bool operator==(const ServedAnswers&) const = default;
};

/// All that one department's inspection was told: its own answers, its respondents', and last year's plans.
struct Answers {
    std::map<std::string, Response, std::less<>> responses; ///< by instance id: `item` or `item@subject`
    std::map<std::string, std::vector<std::string>, std::less<>> subjects; ///< by kind; absent: not said yet
    std::vector<std::string> roles; ///< the roles asked so far, sorted; empty: everybody

    int respondents = 0;                                       ///< individuals whose answers are in `persons`
    std::map<std::string, PersonAnswers, std::less<>> persons; ///< by instance of a person item

    std::vector<FormerPlan> former_plans; ///< in the order of last year's report
    YearsByInstance finding_years;        ///< in which an instance stood at a finding level
    YearsByInstance exception_years;      ///< in which an exception of it was in force
    YearsByInstance unproved_years;       ///< in which it was left to be confirmed later (根拠未確認)
    std::map<std::string, std::string, std::less<>>
        check_words; ///< why contradicting answers are right all the same, by check
    ServedAnswers served;

    [[nodiscard]] const Response* find(std::string_view instance) const;
    bool operator==(const Answers&) const = default;
};

/// `item` for an empty subject, otherwise `item@subject`.
[[nodiscard]] std::string instance_id(std::string_view item, std::string_view subject);

/// The parts of an instance's id: the item's id, and the subject, which is empty where there is none.
[[nodiscard]] std::string_view item_of(std::string_view instance);
[[nodiscard]] std::string_view subject_of(std::string_view instance);

} // namespace tenken
