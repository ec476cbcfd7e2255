#include "scoring/fitting.hpp"

#include "base/date.hpp"
#include "model/names.hpp"

#include <algorithm>

namespace tenken {

namespace {

bool number_fits(const Item& item, const Exact& number)
{
    if (item.min && number < *item.min) return false;
    if (item.max && number > *item.max) return false;
    return !item.scored() || band_of(item.bands, number) != nullptr;
}

bool text_fits(const Item& item, const Scale* scale, const std::string& text)
{
    const bool unknown = text == unknown_level && scale != nullptr && scale->find(unknown_level) != nullptr;
    switch (item.type) {
    case ItemType::level:
        return scale != nullptr && scale->find(text) != nullptr;
    case ItemType::number:
        return text == unknown_level && (scale == nullptr || scale->find(unknown_level) != nullptr);
    case ItemType::choice:
        return unknown || std::ranges::find(item.choices, text, &Choice::id) != item.choices.end();
    case ItemType::choices:
        return unknown;
    case ItemType::date:
        return parse_iso_date(text).has_value();
    case ItemType::text:
        return !text.empty();
    }
    return false;
}

/// Each is offered and there once; an exclusive one stands alone.
bool chosen_fit(const Item& item, const Chosen& chosen)
{
    if (item.type != ItemType::choices || chosen.empty()) return false;
    const auto fits = [&](const std::string& id) {
        const auto choice = std::ranges::find(item.choices, id, &Choice::id);
        return choice != item.choices.end() && (!choice->exclusive || chosen.size() == 1) &&
            std::ranges::count(chosen, id) == 1;
    };
    return std::ranges::all_of(chosen, fits);
}

bool served_fits(const Item& item, const Scale* scale, const ServedAnswer& theirs)
{
    if (theirs.state != State::answered && theirs.state != State::not_applicable) return true;
    const auto& response = theirs.response;
    return response.counts.empty() ? fits(item, scale, response)
                                   : !fitting_counts(item, scale, response.counts).empty();
}

} // namespace

bool fits(const Item& item, const Scale* scale, const Response& response)
{
    if (response.not_applicable)
        return item.may_be_not_applicable && !response.answer && response.reason != exception_reason;
    if (!response.answer) return false;
    if (const auto* number = std::get_if<Exact>(&*response.answer))
        return item.type == ItemType::number && number_fits(item, *number);
    if (const auto* chosen = std::get_if<Chosen>(&*response.answer)) return chosen_fit(item, *chosen);
    return text_fits(item, scale, std::get<std::string>(*response.answer));
}

PersonCounts fitting_counts(const Item& item, const Scale* scale, const PersonCounts& counts)
{
    PersonCounts fitting;
    if (scale == nullptr || item.scope != Scope::person) return fitting;
    for (const auto& [id, count] : counts) {
        const bool none = id == not_applicable_name && item.may_be_not_applicable && scale->not_applicable;
        if (count > 0 && (none || scale->find(id) != nullptr)) fitting.emplace(id, count);
    }
    return fitting;
}

PersonCounts counts_of_persons(const Item& item, const Scale* scale, const Answers& answers,
    const Circumstances& circumstances, const std::string& instance)
{
    if (circumstances.individual) return {};
    const auto persons = answers.persons.find(instance);
    if (persons != answers.persons.end()) return fitting_counts(item, scale, persons->second.counts);
    const Response* declared = answers.find(instance);
    return declared == nullptr ? PersonCounts() : fitting_counts(item, scale, declared->counts);
}

const ServedAnswer* served_answer(
    const Item& item, const Scale* scale, const ServedAnswers& served, const std::string& instance)
{
    const auto at = served.answers.find(instance);
    return at != served.answers.end() && served_fits(item, scale, at->second) ? &at->second : nullptr;
}

} // namespace tenken
