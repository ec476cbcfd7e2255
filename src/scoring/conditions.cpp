#include "scoring/conditions.hpp"

#include "scoring/fitting.hpp"
#include "scoring/subjects.hpp"

#include <algorithm>
#include <tuple>

namespace tenken {

namespace {

Truth truth_of(bool holds) { return holds ? Truth::yes : Truth::no; }

bool answer_is(const Item& item, const Value& answer, const std::vector<std::string>& ids)
{
    const auto level = level_id_of(item.bands, item.choices, answer);
    return std::ranges::find(ids, level) != ids.end() ||
        std::ranges::find_first_of(texts_of(answer), ids) != texts_of(answer).end();
}

bool any_stands(const PersonCounts& counts, const std::vector<std::string>& levels)
{
    return std::ranges::any_of(
        counts, [&](const auto& entry) { return std::ranges::find(levels, entry.first) != levels.end(); });
}

Truth stands_there(
    const Item& gate, const Scale* scale, const ServedAnswer& theirs, const std::vector<std::string>& ids)
{
    if (theirs.state == State::not_asked) return Truth::unknown;
    if (theirs.state != State::answered) return Truth::no;
    const auto& [answer, counts] = std::tie(theirs.response.answer, theirs.response.counts);
    return truth_of(
        answer ? answer_is(gate, *answer, ids) : any_stands(fitting_counts(gate, scale, counts), ids));
}

} // namespace

Truth Conditions::of_check(const Condition& condition)
{
    static const Item of_none;
    return evaluate(condition, of_none, "");
}

Truth Conditions::of_condition(const Condition& condition, const Item& item, std::string_view subject)
{
    return evaluate(condition, item, subject);
}

Truth Conditions::of(const Item& item, std::string_view subject)
{
    if (!item.when) return Truth::yes;
    std::string instance = instance_id(item.id, subject);
    if (const auto at = known_.find(instance); at != known_.end()) return at->second;
    const Truth truth = evaluate(*item.when, item, subject);
    known_.emplace(std::move(instance), truth);
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
    case Condition::Kind::no_subjects:
        return has_none(condition.subjects);
    }
    return Truth::unknown;
}

Truth Conditions::has_none(const std::string& kind) const
{
    for (const auto* lists : {&answers_.subjects, &answers_.served.subjects}) {
        if (const auto list = lists->find(kind); list != lists->end()) return truth_of(list->second.empty());
    }
    return Truth::unknown;
}

Truth Conditions::stands(const Condition& is, const Item& item, std::string_view subject)
{
    const Item* gate = index_.find_item(is.item);
    if (gate == nullptr) return Truth::unknown;
    if (gate->each == item.each) return stands_for(*gate, subject, is.is);
    const auto subjects = subjects_of(*gate, answers_, circumstances_.service);
    Truth any = Truth::no;
    if (subjects.none) return any;
    for (const auto& one : subjects.names) any = std::max(any, stands_for(*gate, one, is.is));
    return any;
}

Truth Conditions::stands_for(const Item& gate, std::string_view subject, const Ids& ids)
{
    const std::string instance = instance_id(gate.id, subject);
    const bool shared = is_shared(circumstances_.service, gate.scope, gate.tags);
    const Scale* scale = checklist_.find_scale(gate.scale);
    const auto* theirs = shared ? served_answer(gate, scale, answers_.served, instance) : nullptr;
    if (theirs != nullptr) return stands_there(gate, scale, *theirs, ids);
    if (const Truth shown = of(gate, subject); shown != Truth::yes)
        return hidden_by_open_ == HiddenByOpen::is_unknown ? shown : Truth::no;
    if (shared || (subject.empty() && !gate.each.empty())) return Truth::unknown;
    return stands_here(gate, instance, ids);
}

Truth Conditions::stands_here(const Item& gate, const std::string& instance, const Ids& ids) const
{
    const Scale* scale = checklist_.find_scale(gate.scale);
    const Response* response = answers_.find(instance);
    const auto counts = counts_of_persons(gate, scale, answers_, circumstances_, instance);
    if (!counts.empty()) return truth_of(any_stands(counts, ids));
    if (response == nullptr || !fits(gate, scale, *response)) return Truth::unknown;
    return truth_of(!response->not_applicable && answer_is(gate, *response->answer, ids));
}

std::optional<bool> condition_holds(const Checklist& checklist, const ChecklistIndex& index,
    const Answers& answers, const Circumstances& circumstances, const Condition& condition, const Item& item,
    std::string_view subject)
{
    const Truth truth =
        Conditions(checklist, index, answers, circumstances).of_condition(condition, item, subject);
    return truth == Truth::unknown ? std::nullopt : std::optional(truth == Truth::yes);
}

} // namespace tenken
