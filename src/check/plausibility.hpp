#pragma once

#include "base/exact.hpp"
#include "model/answers.hpp"
#include "model/assessment.hpp"

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// Whether to believe a report: rules that look at its answers as a whole, and say with numbers where an auditor might look
/// first. They are hints and no findings: each has innocent causes. docs/check.md explains each rule, plausibility_limits.hpp
/// has from where on it speaks.
namespace tenken {

/// An answer as the department's record has it: one for each time that it was saved.
struct SavedAnswer {
    std::string instance;
    Response response; ///< never empty
    std::string by;
    std::optional<std::chrono::sys_seconds> at; ///< nothing: its line bears a day and no time
};

/// What is looked at.
struct PlausibilityGrounds {
    const Assessment& report;
    const Assessment* former = nullptr; ///< the department's report of the year before; null: not at hand
    /// In the order of the record, up to the line that the report was made from; nothing: the record is not at hand.
    std::optional<std::vector<SavedAnswer>> saved = {};
};

/// A number, share (in percent), day (ISO) or text behind a hint.
struct Figure {
    enum class Kind { number, share, day, text };

    std::string_view name; ///< in JSON
    Kind kind = Kind::number;
    std::variant<std::string, Exact> value;

    bool operator==(const Figure&) const = default;
};

/// What a rule has to say.
struct Hint {
    std::string rule;               ///< "r-01"; of a contradiction that stays "c-" and the check's id
    std::vector<Figure> figures;    ///< in the order in which its sentence has them
    std::vector<std::string> items; ///< instances concerned, in the checklist's order; may be empty

    bool operator==(const Hint&) const = default;
};

/// A rule needs more than the report.
enum class RuleNeeds { nothing, record, former };

struct PlausibilityRule {
    std::string_view id;
    RuleNeeds needs = RuleNeeds::nothing;
    std::optional<Hint> (*look)(const PlausibilityGrounds& grounds) = nullptr; ///< nothing where all is well
};

/// All rules by their numbers. A number is never given to another rule.
[[nodiscard]] std::span<const PlausibilityRule> plausibility_rules();

struct Plausibility {
    std::vector<Hint> hints; ///< of the rules by their numbers, then of the checks as the checklist has them
    std::vector<std::string>
        not_looked_at; ///< rules that need the record or last year's report, which are not at hand
};

/// Goes through all rules and the checklist's own contradictions. Of what others answered for the department
/// (answered_elsewhere()) nothing is said.
[[nodiscard]] Plausibility plausibility_of(const PlausibilityGrounds& grounds);

} // namespace tenken
