#pragma once

/// Three-valued logic.
namespace tenken {

/// A truth value of Kleene's logic, in ascending order: `all` is the least of its parts, `any` the greatest, `not`
/// turns the order round.
enum class Truth { no, unknown, yes };

[[nodiscard]] constexpr Truth negated(Truth truth)
{
    if (truth == Truth::unknown) return truth;
    return truth == Truth::yes ? Truth::no : Truth::yes;
}

} // namespace tenken
