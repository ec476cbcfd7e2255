#include "scoring/condition.hpp"

#include "scoring/fit.hpp"

#include <algorithm>

namespace tenken {

namespace {

bool any_stands(const PersonAnswers& persons, const std::vector<std::string>& levels)
{
    return std::ranges::any_of(persons.counts, [&](const auto& entry) {
        return entry.second > 0 && std::ranges::find(levels, entry.first) != levels.end();
    });
}

} // namespace

Truth negated(Truth truth)
{
    if (truth == Truth::unknown) return truth;
    return truth == Truth::yes ? Truth::no : Truth::yes;
}

Conditions::Conditions(const Checklist& checklist, const Answers& answers)
    : checklist_(checklist)
    , answers_(answers)
{
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) items_.emplace(item.id, &item);
    }
}

Truth Conditions::of(const Item& item, std::string_view subject)
{
    if (!item.when) return Truth::yes;
    const std::string instance = instance_id(item.id, subject);
    if (const auto at = known_.find(instance); at != known_.end()) return at->second;
    const Truth truth = evaluate(*item.when, item, subject);
    known_.emplace(instance, truth);
    return truth;
}

Truth Conditions::evaluate(const Condition& condition, const Item& item, std::string_view subject)
{
    Truth least = Truth::yes;
    Truth greatest = Truth::no;
    for (const auto& part : condition.parts) {
        const Truth truth = evaluate(part, item, subject);
        least = std::min(least, truth);
        greatest = std::max(greatest, truth);
    }
    switch (condition.kind) {
    case Condition::Kind::is:
        return stands(condition, item, subject);
    case Condition::Kind::all:
        return least;
    case Condition::Kind::any:
        return greatest;
    case Condition::Kind::negation:
        return negated(least);
    }
    return Truth::unknown;
}

Truth Conditions::stands(const Condition& is, const Item& item, std::string_view subject)
{
    const auto at = items_.find(is.item);
    if (at == items_.end()) return Truth::unknown;
    const Item& gate = *at->second;
    if (gate.each.empty()) return stands_for(gate, "", is.is);
    if (gate.each == item.each) return stands_for(gate, subject, is.is);
    const auto list = answers_.subjects.find(gate.each);
    if (list == answers_.subjects.end()) return stands_for(gate, "", is.is);
    Truth any = Truth::no;
    for (const auto& one : list->second) any = std::max(any, stands_for(gate, one, is.is));
    return any;
}

Truth Conditions::stands_for(
    const Item& gate, std::string_view subject, const std::vector<std::string>& levels)
{
    if (of(gate, subject) != Truth::yes) return Truth::no;
    if (subject.empty() && !gate.each.empty()) return Truth::unknown;
    const std::string instance = instance_id(gate.id, subject);
    if (const auto persons = answers_.persons.find(instance);
        persons != answers_.persons.end() && gate.scope == Scope::person && !persons->second.counts.empty())
        return any_stands(persons->second, levels) ? Truth::yes : Truth::no;
    const Response* response = answers_.find(instance);
    if (response == nullptr || !fits(gate, checklist_.find_scale(gate.scale), *response))
        return Truth::unknown;
    if (response->not_applicable) return Truth::no;
    const auto standing = standing_of(gate, *response->answer);
    return std::ranges::find(levels, standing) != levels.end() ? Truth::yes : Truth::no;
}

} // namespace tenken
