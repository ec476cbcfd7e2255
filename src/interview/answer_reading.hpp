#pragma once

#include "base/date.hpp"
#include "base/problem.hpp"
#include "model/answers.hpp"
#include "model/assessment.hpp"
#include "model/checklist.hpp"

#include <string>
#include <variant>

namespace tenken::interview {

/// The item does not apply; its reason is still to be asked for.
struct DoesNotApply {};

/// A line as an answer to the item, or what is wrong with it.
[[nodiscard]] std::variant<Value, DoesNotApply, Problem> read_answer(
    const std::string& line, const Item& item, const Scale* scale, Date today);

/// Whether the item may be said not to apply.
[[nodiscard]] bool may_not_apply(const Item& item, const Scale* scale);

} // namespace tenken::interview
