#pragma once

#include "base/exact.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

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

/// All answers of one record.
struct Answers {
    std::map<std::string, Response, std::less<>> responses; ///< by instance id: `item` or `item@subject`
    std::map<std::string, std::vector<std::string>, std::less<>> subjects; ///< by kind; absent: not said yet
    std::vector<std::string> roles; ///< the roles asked so far, sorted; empty: everybody

    [[nodiscard]] const Response* find(std::string_view instance) const;
    bool operator==(const Answers&) const = default;
};

/// `item` for an empty subject, otherwise `item@subject`.
[[nodiscard]] std::string instance_id(std::string_view item, std::string_view subject);

} // namespace tenken
