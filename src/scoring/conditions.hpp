#pragma once

#include "model/answers.hpp"
#include "model/assessment.hpp"
#include "model/checklist.hpp"
#include "scoring/truth.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tenken {

/// Reads the conditions of a checklist's items against answers (docs/checklist-format.md), and remembers what each came to.
/// The answers must stay as they are meanwhile.
///
/// A gate is read from the answers whatever the roles. A gate that is itself hidden, or not applicable, satisfies
/// no `is`; an open gate is unknown (scoring/fitting.hpp), and so is its negation. A number stands at the level of its band.
/// A gate that is asked per subject is read for the same subject; from an item that is not asked per that subject, `is`
/// means "of any subject". A scored person item that persons answered, each or as the department counted them, stands
/// where any of them stands, but for an individual its own answer. A shared gate stands as it does in the record of the department that serves.
class Conditions {
public:
    /// What a gate satisfies that is hidden because others are open: nothing, or that is unknown, for whoever asks what
    /// all hangs on an open one.
    enum class HiddenByOpen { satisfies_nothing, is_unknown };

    Conditions(const Checklist& checklist, const ChecklistIndex& index, const Answers& answers,
        const Circumstances& circumstances, HiddenByOpen hidden_by_open = HiddenByOpen::satisfies_nothing)
        : checklist_(checklist)
        , index_(index)
        , answers_(answers)
        , circumstances_(circumstances)
        , hidden_by_open_(hidden_by_open)
    {
    }

    /// What the condition of a check comes to; an item that is asked per subject is read for any of them.
    [[nodiscard]] Truth of_check(const Condition& condition);

    /// What any condition comes to for an item and one of its subjects (empty: it has none).
    [[nodiscard]] Truth of_condition(const Condition& condition, const Item& item, std::string_view subject);

    /// What the item's `when` comes to for one subject (empty for none); `yes` without a `when`.
    [[nodiscard]] Truth of(const Item& item, std::string_view subject);

private:
    using Ids = std::vector<std::string>; ///< of levels or choices

    Truth evaluate(const Condition& condition, const Item& item, std::string_view subject);
    [[nodiscard]] Truth has_none(const std::string& kind) const;
    Truth stands(const Condition& is, const Item& item, std::string_view subject);
    Truth stands_for(const Item& gate, std::string_view subject, const Ids& ids);
    [[nodiscard]] Truth stands_here(const Item& gate, const std::string& instance, const Ids& ids) const;

    const Checklist& checklist_;
    const ChecklistIndex& index_;
    const Answers& answers_;
    const Circumstances& circumstances_;
    HiddenByOpen hidden_by_open_;
    std::map<std::string, Truth, std::less<>> known_; ///< by instance id
};

/// What a condition comes to for an item and one subject of its kind (empty: it has none), as assess() reads its `when`.
/// Nothing: it is unknown.
[[nodiscard]] std::optional<bool> condition_holds(const Checklist& checklist, const ChecklistIndex& index,
    const Answers& answers, const Circumstances& circumstances, const Condition& condition, const Item& item,
    std::string_view subject);

} // namespace tenken
