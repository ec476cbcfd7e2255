#pragma once

#include "model/answers.hpp"
#include "model/checklist.hpp"

#include <map>
#include <string>
#include <string_view>

namespace tenken {

/// A truth value of Kleene's three-valued logic, in ascending order: `all` is the least of its parts, `any`
/// the greatest, `not` turns the order round.
enum class Truth { no, unknown, yes };

[[nodiscard]] Truth negated(Truth truth);

/// Reads the conditions of a checklist's items against answers (design: "Conditions").
///
/// A gate is read from the answers whatever the roles. A gate that is itself hidden, or not applicable, satisfies
/// no `is`; an open gate is unknown. A number stands at the level of its band. A gate that is asked per subject
/// is read for the same subject; from an item that is not asked per that subject, `is` means "of any subject". A person item
/// that individuals answered stands where any of them stands.
class Conditions {
public:
    /// Keeps references to both: they must outlive it and stay as they are.
    Conditions(const Checklist& checklist, const Answers& answers);

    /// What the item's `when` comes to for one subject (empty for none); `yes` without a `when`.
    [[nodiscard]] Truth of(const Item& item, std::string_view subject);

private:
    Truth evaluate(const Condition& condition, const Item& item, std::string_view subject);
    Truth stands(const Condition& is, const Item& item, std::string_view subject);
    Truth stands_for(const Item& gate, std::string_view subject, const std::vector<std::string>& levels);

    const Checklist& checklist_;
    const Answers& answers_;
    std::map<std::string_view, const Item*> items_;
    std::map<std::string, Truth, std::less<>> known_; ///< by instance id
};

} // namespace tenken
