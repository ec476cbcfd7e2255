#include "office/sheet_conditions.hpp"

#include "model/names.hpp"
#include "scoring/conditions.hpp"

#include <algorithm>

namespace tenken {

namespace {

bool among(const std::vector<std::string>& ids, const std::string& id)
{
    return std::ranges::find(ids, id) != ids.end();
}

/// The answer of one row is one of `ids`, or comes to one of them as a level.
SheetCondition answer_is(
    const std::string& instance, const Item& gate, const Scale* scale, const std::vector<std::string>& ids)
{
    SheetCondition condition;
    condition.kind = SheetCondition::Kind::is;
    condition.instance = instance;
    for (const auto& option : options_of(gate, scale)) {
        const auto choice = std::ranges::find(gate.choices, option.id, &Choice::id);
        const bool by_level = choice != gate.choices.end() && among(ids, choice->level);
        if (option.id != not_applicable_name && (among(ids, option.id) || by_level))
            condition.options.push_back(option.id);
    }
    std::optional<Exact> below;
    for (const auto& band : gate.bands) {
        if (among(ids, band.level)) condition.ranges.push_back({band.min, below});
        below = band.min;
    }
    return condition;
}

} // namespace

SheetConditions::SheetConditions(const Checklist& checklist, const ChecklistIndex& index,
    const Answers& answers, const Circumstances& circumstances,
    const std::set<std::string, std::less<>>& on_sheet)
    : checklist_(checklist)
    , index_(index)
    , answers_(answers)
    , circumstances_(circumstances)
    , on_sheet_(on_sheet)
{
}

SheetCondition SheetConditions::of(
    const Condition& condition, const Item& item, std::string_view subject) const
{
    using Kind = SheetCondition::Kind;
    SheetCondition result;
    switch (condition.kind) {
    case Condition::Kind::is:
        return of_gate(condition, item, subject);
    case Condition::Kind::no_subjects:
        result.kind = Kind::no_subjects;
        result.subjects = condition.subjects;
        return result;
    case Condition::Kind::all:
        result.kind = Kind::all;
        break;
    case Condition::Kind::any:
        result.kind = Kind::any;
        break;
    case Condition::Kind::negation:
        result.kind = Kind::negation;
        break;
    }
    for (const auto& part : condition.parts) result.parts.push_back(of(part, item, subject));
    return result;
}

SheetCondition SheetConditions::of_check(const Condition& condition) const
{
    static const Item of_none;
    return of(condition, of_none, "");
}

SheetCondition SheetConditions::of_gate(const Condition& is, const Item& item, std::string_view subject) const
{
    SheetCondition any;
    any.kind = SheetCondition::Kind::any;
    if (const auto* gate = index_.find_item(is.item)) {
        std::vector<std::string> instances;
        if (gate->each.empty())
            instances.push_back(gate->id);
        else if (gate->each == item.each)
            instances.push_back(instance_id(gate->id, subject));
        else if (const auto list = answers_.subjects.find(gate->each); list != answers_.subjects.end())
            for (const auto& one : list->second) instances.push_back(instance_id(gate->id, one));
        const bool here = !instances.empty() &&
            std::ranges::all_of(instances, [&](const auto& one) { return on_sheet_.contains(one); });
        if (here) {
            const auto* scale = checklist_.find_scale(gate->scale);
            for (const auto& one : instances) any.parts.push_back(answer_is(one, *gate, scale, is.is));
            return any.parts.size() == 1 ? any.parts.front() : any;
        }
    }
    SheetCondition settled;
    settled.value = condition_holds(checklist_, index_, answers_, circumstances_, is, item, subject);
    return settled;
}

bool depends_on_sheet(const SheetCondition& condition)
{
    return condition.kind == SheetCondition::Kind::is ||
        condition.kind == SheetCondition::Kind::no_subjects ||
        std::ranges::any_of(condition.parts, depends_on_sheet);
}

} // namespace tenken
