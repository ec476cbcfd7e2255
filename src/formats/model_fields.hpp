#pragma once

#include "base/date.hpp"
#include "formats/json/fields.hpp"
#include "model/assessment.hpp"
#include "model/names.hpp"

#include <algorithm>

/// How data blocks and records hold what the model is made of.
namespace tenken {

inline const auto& names_of(ItemType) { return item_type_names; }
inline const auto& names_of(Scope) { return scope_names; }
inline const auto& names_of(Aspect) { return aspect_names; }
inline const auto& names_of(Property) { return property_names; }
inline const auto& names_of(State) { return state_names; }
inline const auto& names_of(ScoringMethod) { return scoring_method_names; }
inline const auto& names_of(NotApplicableRule) { return not_applicable_rule_names; }
inline const auto& names_of(PlanOutcome) { return plan_outcome_names; }

[[nodiscard]] inline bool is_iso_day(const std::string& text) { return parse_iso_date(text).has_value(); }
[[nodiscard]] inline bool is_iso_day_or_empty(const std::string& text)
{
    return text.empty() || is_iso_day(text);
}

/// Ascending, each a year of four digits at most.
[[nodiscard]] inline bool are_years(const std::vector<int>& years)
{
    return std::ranges::is_sorted(years, std::ranges::less_equal()) &&
        std::ranges::all_of(years, [](int year) { return year >= 1 && year <= 9999; });
}

void fields(auto& a, Of<Obligation> auto& obligation)
{
    a("id", obligation.id);
    a("summary", obligation.summary);
}

void fields(auto& a, Of<Clause> auto& clause)
{
    a("id", clause.id);
    a("obligations", clause.obligations);
    a("title", clause.title);
}

void fields(auto& a, Of<Policy> auto& policy)
{
    a("clauses", policy.clauses);
    a("edition", policy.edition);
    a("title", policy.title);
}

void fields(auto& a, Of<Level> auto& level)
{
    a("finding", level.finding);
    a("id", level.id);
    a("label", level.label);
    a("mark", level.mark);
    a("points", level.points);
    a("printed", level.printed);
}

void fields(auto& a, Of<Reason> auto& reason)
{
    a("id", reason.id);
    a("label", reason.label);
}

void fields(auto& a, Of<NotApplicable> auto& not_applicable)
{
    a("label", not_applicable.label);
    a("mark", not_applicable.mark);
    a("reasons", not_applicable.reasons);
}

void fields(auto& a, Of<Scale> auto& scale)
{
    const auto can_be_scored = [&](const auto& levels) { return !levels.empty() && scale.highest() > 0; };
    a("id", scale.id);
    a("levels", scale.levels, can_be_scored);
    a("not_applicable", scale.not_applicable);
}

void fields(auto& a, Of<Grade> auto& grade)
{
    a("label", grade.label);
    a("min", grade.min);
}

void fields(auto& a, Of<ScoringRules> auto& rules)
{
    a("grades", rules.grades);
    a("method", rules.method);
    a("not_applicable", rules.not_applicable);
}

void fields(auto& a, Of<Band> auto& band)
{
    a("level", band.level);
    a("min", band.min);
}

void fields(auto& a, Of<Choice> auto& choice)
{
    a("id", choice.id);
    a("label", choice.label);
}

void fields(auto& a, Of<Action> auto& action)
{
    a("due", action.due);
    a("owner", action.owner);
    a("what", action.what);
}

void fields(auto& a, Of<FormerPlan> auto& plan)
{
    a("action", plan.action, [](const Action& action) { return is_iso_day_or_empty(action.due); });
    a("item", plan.instance, [](const std::string& instance) { return !instance.empty(); });
    a.optional("note", plan.note);
    a.optional("outcome", plan.outcome);
    a("question", plan.question);
}

void fields(auto& a, Of<ChecklistIdentity> auto& checklist)
{
    a("edition", checklist.edition);
    a("id", checklist.id);
    a("sha256", checklist.sha256);
    a("title", checklist.title);
}

} // namespace tenken
