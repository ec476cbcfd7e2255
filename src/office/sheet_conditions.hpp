#pragma once

#include "formats/sheet/answer_sheet.hpp"
#include "model/answers.hpp"
#include "model/assessment.hpp"
#include "model/checklist.hpp"

#include <set>
#include <string>

namespace tenken {

/// Makes of a checklist's conditions what one sheet can evaluate: gates that are rows of it stay gates, and what all
/// other gates come to is settled by the answers there are.
class SheetConditions {
public:
    /// They are kept by reference. `on_sheet`: the instances that are rows.
    SheetConditions(const Checklist& checklist, const ChecklistIndex& index, const Answers& answers,
        const Circumstances& circumstances, const std::set<std::string, std::less<>>& on_sheet);

    /// `subject`: of the item's instance; empty: none.
    [[nodiscard]] SheetCondition of(
        const Condition& condition, const Item& item, std::string_view subject) const;

    /// Of a check, which is about no item.
    [[nodiscard]] SheetCondition of_check(const Condition& condition) const;

private:
    [[nodiscard]] SheetCondition of_gate(
        const Condition& is, const Item& item, std::string_view subject) const;

    const Checklist& checklist_;
    const ChecklistIndex& index_;
    const Answers& answers_;
    const Circumstances& circumstances_;
    const std::set<std::string, std::less<>>& on_sheet_;
};

/// Whether anything that is answered on the sheet can change what the condition comes to.
[[nodiscard]] bool depends_on_sheet(const SheetCondition& condition);

} // namespace tenken
