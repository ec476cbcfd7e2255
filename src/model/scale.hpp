#pragma once

#include "base/exact.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tenken {

/// One of the answers that a scale offers.
struct Level {
    std::string id;
    std::string label;
    std::string mark;     ///< one character such as ○ that stands for it in print
    std::string printed;  ///< how a report names it; the label where the checklist gives nothing else
    Exact points;         ///< per unit of weight; may be negative
    bool finding = false; ///< an answer at this level is a finding: it asks for an improvement plan

    bool operator==(const Level&) const = default;
};

/// A reason why an item does not apply, to choose from.
struct Reason {
    std::string id;
    std::string label;

    bool operator==(const Reason&) const = default;
};

/// How "not applicable" is offered on a scale.
struct NotApplicable {
    std::string label;
    std::string mark;
    std::vector<Reason> reasons;

    bool operator==(const NotApplicable&) const = default;
};

/// The id of the level that says "I do not know". A number may be answered with it too, where its scale has it.
inline constexpr std::string_view unknown_level = "unknown";

/// A rating scale: its levels in the order in which they are offered. Never empty; ids are unique; the
/// highest points are above 0.
struct Scale {
    std::string id;
    std::vector<Level> levels;
    std::optional<NotApplicable> not_applicable; ///< absent: nothing on this scale can be not applicable

    [[nodiscard]] const Level* find(std::string_view level) const; ///< null where there is none
    [[nodiscard]] const Exact& highest() const;
    [[nodiscard]] const Exact& lowest() const;

    bool operator==(const Scale&) const = default;
};

} // namespace tenken
