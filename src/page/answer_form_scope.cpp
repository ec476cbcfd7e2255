#include "page/answer_form_scope.hpp"

#include "scoring/fitting.hpp"

#include <algorithm>
#include <iterator>

namespace tenken {

namespace {

PersonCounts counts_to_tell(const PersonCounts& counts, const Scale& scale)
{
    constexpr int fewest_counted = 3;
    int people = 0;
    const Level* lowest = nullptr;
    for (const auto& [id, count] : counts) {
        if (count <= 0) continue;
        people += count;
        const Level* level = scale.find(id);
        if (level != nullptr && (lowest == nullptr || level->points < lowest->points)) lowest = level;
    }
    if (people >= fewest_counted || lowest == nullptr) return counts;
    return {{lowest->id, 1}};
}

} // namespace

FormScope::FormScope(const AnswerFormSources& sources)
    : sources_(sources)
    , index_(sources.checklist)
{
    const auto& only = sources_.sheet.origin.subject_kind;
    for (const auto& instance : sources_.assessment.items) {
        const Item* item = index_.item_of(instance.instance);
        if (!only.empty() && item->each != only) continue;
        const bool served = is_served(*item);
        if (!served && instance.state == State::not_asked) continue;
        if (!served) asked_.insert(item->id);
        if (!served || only.empty()) hold(*item);
    }
    for (const auto& check : checks()) hold_gates_of(check.condition);
}

bool FormScope::is_department() const
{
    return !sources_.assessment.circumstances.individual && sources_.sheet.origin.subject_kind.empty();
}

bool FormScope::is_served(const Item& item) const
{
    const auto& circumstances = sources_.assessment.circumstances;
    const bool coordinated = !circumstances.coordinator.empty() && item.scope == Scope::organisation;
    return !coordinated && is_shared(circumstances.service, item.scope, item.tags);
}

bool FormScope::concerns_own(const Condition& condition) const
{
    const Item* item = index_.find_item(condition.item);
    return condition.kind == Condition::Kind::no_subjects || (item != nullptr && !is_served(*item)) ||
        std::ranges::any_of(condition.parts, [&](const Condition& part) { return concerns_own(part); });
}

std::vector<Check> FormScope::checks() const
{
    std::vector<Check> own;
    if (!is_department()) return own;
    std::ranges::copy_if(sources_.checklist.checks, std::back_inserter(own),
        [&](const Check& check) { return concerns_own(check.condition); });
    return own;
}

std::map<std::string, FormScope::Served> FormScope::served() const
{
    std::map<std::string, Served> all;
    for (const auto& [instance, _] : sources_.answers.served.answers) {
        const Item* item = index_.item_of(instance);
        if (item == nullptr || !holds(*item) || is_others(instance, *item)) continue;
        const Scale* scale = sources_.checklist.find_scale(item->scale);
        const auto* theirs = served_answer(*item, scale, sources_.answers.served, instance);
        if (theirs == nullptr) continue;
        auto& [state, stands] = all[instance];
        state = theirs->state;
        if (const auto& answer = theirs->response.answer) {
            const auto texts = texts_of(*answer);
            stands.assign(texts.begin(), texts.end());
            stands.emplace_back(level_id_of(item->bands, item->choices, *answer));
            continue;
        }
        for (const auto& [level, count] : fitting_counts(*item, scale, theirs->response.counts))
            stands.push_back(level);
    }
    return all;
}

void FormScope::hold(const Item& item)
{
    if (held_.insert(item.id).second && item.when) hold_gates_of(*item.when);
}

void FormScope::hold_gates_of(const Condition& condition)
{
    const Item* gate = index_.find_item(condition.item);
    if (gate != nullptr) hold(*gate);
    for (const auto& part : condition.parts) hold_gates_of(part);
}

bool FormScope::is_others(std::string_view instance, const Item& item) const
{
    const auto& origin = sources_.sheet.origin;
    return origin.subject_kind == item.each && !item.each.empty() && subject_of(instance) != origin.subject;
}

std::map<std::string, Response> FormScope::responses() const
{
    std::map<std::string, Response> responses;
    for (const auto& [instance, response] : sources_.answers.responses) {
        const Item* item = index_.item_of(instance);
        if (item == nullptr || !holds(*item) || is_others(instance, *item)) continue;
        if (asks(*item)) {
            responses.emplace(instance, response);
            continue;
        }
        Response& gate = responses[instance];
        gate.answer = response.answer;
        gate.not_applicable = response.not_applicable;
        gate.reason = response.reason;
        const Scale* scale = sources_.checklist.find_scale(item->scale);
        if (scale != nullptr) gate.counts = counts_to_tell(response.counts, *scale);
    }
    return responses;
}

std::map<std::string, std::vector<std::string>> FormScope::subjects() const
{
    const auto& origin = sources_.sheet.origin;
    std::map<std::string, std::vector<std::string>> lists;
    for (const auto& [kind, names] : sources_.answers.subjects) {
        if (is_department())
            lists.emplace(kind, names);
        else if (kind == origin.subject_kind)
            lists[kind] = {origin.subject};
    }
    if (!sources_.assessment.circumstances.individual) return lists;
    for (const auto& section : sources_.checklist.sections) {
        for (const auto& item : section.items) {
            const auto list = sources_.answers.subjects.find(item.each);
            if (holds(item) && list != sources_.answers.subjects.end()) lists[item.each] = list->second;
        }
    }
    return lists;
}

std::map<std::string, PersonCounts> FormScope::persons() const
{
    std::map<std::string, PersonCounts> all;
    if (!is_department()) return all;
    for (const auto& [instance, persons] : sources_.answers.persons) {
        const Item* item = index_.item_of(instance);
        const Scale* scale = item == nullptr ? nullptr : sources_.checklist.find_scale(item->scale);
        if (scale != nullptr) all[instance] = counts_to_tell(persons.counts, *scale);
    }
    return all;
}

} // namespace tenken
