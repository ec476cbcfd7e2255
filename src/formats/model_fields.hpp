#pragma once

#include "base/date.hpp"
#include "formats/json/fields.hpp"
#include "formats/json/writer.hpp"
#include "model/assessment.hpp"
#include "model/names.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <variant>

/// How data blocks and records hold what the model is made of.
namespace tenken {

inline const auto& names_of(ItemType) { return item_type_names; }
inline const auto& names_of(Scope) { return scope_names; }
inline const auto& names_of(Aspect) { return aspect_names; }
inline const auto& names_of(Property) { return property_names; }
inline const auto& names_of(State) { return state_names; }
inline const auto& names_of(ScoringMethod) { return scoring_method_names; }
inline const auto& names_of(NotApplicableRule) { return not_applicable_rule_names; }
inline const auto& names_of(AnsweredFor) { return answered_for_names; }
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
    a.optional("counts", not_applicable.counts);
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

void fields(auto& a, Of<ScoreUnit> auto& unit)
{
    a("decimals", unit.decimals, [](int decimals) { return decimals <= 3; });
    a("label", unit.label);
    a("max", unit.max);
    a("min", unit.min);
}

void fields(auto& a, Of<ScoringRules> auto& rules)
{
    a("grades", rules.grades);
    a("method", rules.method);
    a("not_applicable", rules.not_applicable);
    a.optional("unit", rules.unit);
}

void fields(auto& a, Of<Band> auto& band)
{
    a("level", band.level);
    a("min", band.min);
}

void fields(auto& a, Of<Choice> auto& choice)
{
    a.optional("exclusive", choice.exclusive);
    a("id", choice.id);
    a("label", choice.label);
    a.optional("level", choice.level);
}

void fields(auto& a, Of<Action> auto& action)
{
    a("due", action.due);
    a("owner", action.owner);
    a("what", action.what);
}

void fields(auto& a, Of<Exception> auto& exception)
{
    a("approved_by", exception.approved_by);
    a("approved_on", exception.approved_on, is_iso_day);
    a.optional("instead", exception.instead);
    a("reason", exception.reason);
    a("until", exception.until, is_iso_day);
}

void fields(auto& a, Of<Promise> auto& promise)
{
    a("until", promise.until, is_iso_day);
    a.optional("word", promise.word);
}

/// {"item", "is"}, {"all"}, {"any"}, {"not"} or {"subjects", "none"}, as a checklist has it.
template <typename A> void fields(A& a, Of<Condition> auto& condition)
{
    using Kind = Condition::Kind;
    const auto parts_are = [&](std::string_view name, Kind kind) {
        if constexpr (A::writing) {
            if (condition.kind == kind) a(name, condition.parts);
        } else if (a.find(name)) {
            condition.kind = kind;
            a(name, condition.parts);
        }
    };
    parts_are("all", Kind::all);
    parts_are("any", Kind::any);
    if constexpr (A::writing) {
        if (condition.kind == Kind::is) {
            a("is", condition.is);
            a("item", condition.item);
        } else if (condition.kind == Kind::no_subjects) {
            a("none", true);
        } else if (condition.kind == Kind::negation) {
            a("not", condition.parts.front());
        }
        if (condition.kind == Kind::no_subjects) a("subjects", condition.subjects);
    } else {
        if (a.find("is")) {
            condition.kind = Kind::is;
            a("is", condition.is);
            a("item", condition.item);
        }
        if (a.find("not")) {
            condition.kind = Kind::negation;
            a("not", condition.parts.emplace_back());
        }
        if (a.find("subjects")) {
            condition.kind = Kind::no_subjects;
            a("subjects", condition.subjects);
        }
    }
}

void fields(auto& a, Of<AssessedCheck> auto& check)
{
    a("holds", check.holds);
    a("id", check.id);
    a("if", check.condition);
    a.optional("kept", check.kept);
    a.optional("promised", check.promised);
    a("say", check.say);
    a.optional("word", check.word);
}

/// An action, each part of which is left out where it is empty.
template <typename T> struct SparseAction {
    T& action;
    [[nodiscard]] bool empty() const { return action.empty(); }
};

template <typename T> SparseAction(T&) -> SparseAction<T>;

template <typename T> void fields(auto& a, const SparseAction<T>& sparse)
{
    a.optional("due", sparse.action.due);
    a.optional("owner", sparse.action.owner);
    a.optional("what", sparse.action.what);
}

/// "answer" of a response: a text, a number, a list of those chosen, or "not_applicable". Two answers have no plain form, and are kept as an
/// object: the text "not_applicable" as {"text": …}, and a number with more digits than a JSON number safely holds as
/// {"number": "…"}.
void write_answer(auto& a, const Response& response)
{
    if (response.not_applicable) return a("answer", not_applicable_name);
    if (!response.answer) return;
    if (const auto* text = std::get_if<std::string>(&*response.answer)) {
        if (*text != not_applicable_name) return a("answer", *text);
        return a.object("answer", [&](auto& object) { object("text", *text); });
    }
    if (const auto* chosen = std::get_if<Chosen>(&*response.answer)) return a("answer", *chosen);
    const auto& number = std::get<Exact>(*response.answer);
    std::string written;
    write_json_exact(written, number);
    if (written.front() != '"') return a("answer", number);
    a.object("answer", [&](auto& object) { object("number", number); });
}

void read_answer(auto& a, Response& response)
{
    const auto json = a.find("answer");
    if (!json) return;
    if (json->is_text()) {
        response.not_applicable = json->text() == not_applicable_name;
        if (!response.not_applicable) response.answer = std::string(json->text());
        return;
    }
    if (json->is_list()) {
        Value answer;
        if (a.read_value(*json, answer))
            response.answer = std::move(answer);
        else
            a.wrong("answer");
        return;
    }
    const auto only_member = [&](std::string_view name) {
        const bool one = json->is_object() && json->begin() != json->end() && ++json->begin() == json->end();
        return one ? json->find(name) : std::nullopt;
    };
    if (const auto text = only_member("text"); text && text->is_text()) {
        response.answer = std::string(text->text());
        return;
    }
    const auto number = only_member("number").value_or(*json).number();
    if (number)
        response.answer = *number;
    else
        a.wrong("answer");
}

/// Counts of a response are the department's own.
template <typename A> void write_or_read_basis(A& a, Of<Response> auto& response)
{
    constexpr std::string_view declared = "declared";
    if constexpr (A::writing) {
        if (!response.counts.empty()) a("basis", declared);
    } else {
        const auto basis = a.find("basis");
        if (basis && (!basis->is_text() || basis->text() != declared)) a.wrong("basis");
    }
}

/// As an answers file writes it, without what is empty; an empty response is {}.
template <typename A> void fields(A& a, Of<Response> auto& response)
{
    const SparseAction action{response.action};
    a.optional("action", action);
    if constexpr (A::writing)
        write_answer(a, response);
    else
        read_answer(a, response);
    write_or_read_basis(a, response);
    a.optional("counts", response.counts);
    a.optional("evidence", response.evidence);
    a.optional("exception", response.exception);
    a.optional("note", response.note);
    a.optional("reason", response.reason);
}

template <typename A> void fields(A& a, Of<ServedAnswer> auto& served)
{
    if constexpr (A::writing)
        write_answer(a, served.response);
    else
        read_answer(a, served.response);
    a.optional("counts", served.response.counts);
    a.optional("reason", served.response.reason);
    a("state", served.state);
}

void fields(auto& a, Of<Predecessor> auto& predecessor)
{
    a("department", predecessor.department);
    a.optional("sha256", predecessor.sha256);
}

void fields(auto& a, Of<PersonAnswers> auto& persons)
{
    a("counts", persons.counts);
    a.optional("notes", persons.notes);
    a.optional("reason", persons.reason);
}

void fields(auto& a, Of<FormerPlan> auto& plan)
{
    a("action", plan.action, [](const Action& action) { return is_iso_day_or_empty(action.due); });
    a("item", plan.instance, [](const std::string& instance) { return !instance.empty(); });
    a.optional("note", plan.note);
    a.optional("outcome", plan.outcome);
    a("question", plan.question);
}

void fields(auto& a, Of<Form> auto& form)
{
    a.optional("basis", form.basis);
    a.optional("contact", form.contact);
    a.optional("file", form.file);
    a.optional("handling", form.handling);
    a.optional("no", form.no);
    a.optional("policy", form.policy);
    a.optional("retention", form.retention);
    a.optional("seals", form.seals);
    a.optional("submit_to", form.submit_to);
}

void fields(auto& a, Of<ChecklistIdentity> auto& checklist)
{
    a("edition", checklist.edition);
    a("id", checklist.id);
    a("sha256", checklist.sha256);
    a("title", checklist.title);
}

} // namespace tenken
