#pragma once

#include "base/exact.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What a department, and those who work in it, answered.
namespace tenken {

/// What was answered: a number for items of type number (but for `unknown_level`), otherwise text: the id of
/// a level or of a choice, an ISO date, or free text.
using Value = std::variant<std::string, Exact>;

/// What will be done about a finding, by which post, until when.
struct Action {
    std::string what;
    std::string owner; ///< a post, not a person's name
    std::string due;   ///< ISO date, or empty

    [[nodiscard]] bool empty() const { return what.empty() && owner.empty() && due.empty(); }
    bool operator==(const Action&) const = default;
};

/// Everything said about one item instance. At most one of `answer` and `not_applicable` is given; with
/// neither the item is open, though a note or evidence may already be there.
struct Response {
    std::optional<Value> answer;
    bool not_applicable = false;
    std::string reason; ///< id of the reason; only with `not_applicable`, and may be empty beside a note
    std::string note;
    std::vector<std::string> evidence;
    Action action;

    [[nodiscard]] bool open() const { return !answer && !not_applicable; }
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
    std::map<std::string, int> counts; ///< level id, or "not_applicable" -> respondents
    std::string reason; ///< id of the reason that most of those gave to whom it does not apply; may be empty
    std::vector<std::string> notes; ///< only where asked for; in no order that tells who

    bool operator==(const PersonAnswers&) const = default;
};

/// All that one department's inspection was told: its own answers, its respondents', and last year's plans.
struct Answers {
    std::map<std::string, Response, std::less<>> responses; ///< by instance id: `item` or `item@subject`
    std::map<std::string, std::vector<std::string>, std::less<>> subjects; ///< by kind; absent: not said yet
    std::vector<std::string> roles; ///< the roles asked so far, sorted; empty: everybody

    int respondents = 0;                                       ///< individuals whose answers are in `persons`
    std::map<std::string, PersonAnswers, std::less<>> persons; ///< by instance of a person item

    std::vector<FormerPlan> former_plans; ///< in the order of last year's report
    std::map<std::string, std::vector<int>, std::less<>>
        finding_years; ///< earlier fiscal years in which an instance stood at a finding level, ascending

    [[nodiscard]] const Response* find(std::string_view instance) const;
    bool operator==(const Answers&) const = default;
};

/// `item` for an empty subject, otherwise `item@subject`.
[[nodiscard]] std::string instance_id(std::string_view item, std::string_view subject);

/// The parts of an instance's id: the item's id, and the subject, which is empty where there is none.
[[nodiscard]] std::string_view item_of(std::string_view instance);
[[nodiscard]] std::string_view subject_of(std::string_view instance);

} // namespace tenken
