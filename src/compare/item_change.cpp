#include "compare/item_change.hpp"

#include "model/names.hpp"
#include "scoring/score.hpp"

#include <algorithm>

namespace tenken {

namespace {

bool same_answer(const AssessedItem& a, const AssessedItem& b)
{
    return a.response.answer == b.response.answer && a.counts == b.counts &&
        a.response.reason == b.response.reason;
}

bool same_words(const Response& a, const Response& b)
{
    return a.note == b.note && a.evidence == b.evidence && a.action == b.action;
}

// Weightless, so that an item of weight 0 is told apart too.
std::optional<Exact> share(const Assessment& assessment, AssessedItem item)
{
    item.weight = 1;
    const auto own = item_score(assessment, item);
    return own ? std::optional(own->points / own->max) : std::nullopt;
}

} // namespace

std::optional<AssessedItem> with_answer_of(
    const Assessment& assessment, const AssessedItem& item, const AssessedItem& other)
{
    AssessedItem result = item;
    result.state = other.state;
    result.response = other.response;
    result.counts = other.counts;
    if (!result.scored() || result.state != State::answered) return result;
    const Scale* scale = assessment.find_scale(result.scale);
    const bool known = std::ranges::all_of(result.counts, [&](const auto& count) {
        return count.first == not_applicable_name || scale->find(count.first) != nullptr;
    });
    if (!known || !item_score(assessment, result)) return std::nullopt;
    return result;
}

Change change_of(
    const Assessment& earlier, const AssessedItem& before, const Assessment& later, const AssessedItem& after)
{
    if (before.state != after.state) return Change::state;
    if (before.state == State::hidden || before.state == State::not_asked) return Change::unchanged;
    if (same_answer(before, after))
        return same_words(before.response, after.response) ? Change::unchanged : Change::evidence;
    if (before.state != State::answered) return Change::changed;
    const auto carried = with_answer_of(earlier, before, after);
    const auto was = share(earlier, before);
    const auto is = carried ? share(earlier, *carried) : share(later, after);
    if (!was || !is || *was == *is) return Change::changed;
    return *was < *is ? Change::improved : Change::worsened;
}

Change reversed(Change change)
{
    switch (change) {
    case Change::improved:
        return Change::worsened;
    case Change::worsened:
        return Change::improved;
    case Change::added:
        return Change::retired;
    case Change::retired:
        return Change::added;
    default:
        return change;
    }
}

} // namespace tenken
