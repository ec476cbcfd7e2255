#pragma once

#include "base/exact.hpp"

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

} // namespace tenken
