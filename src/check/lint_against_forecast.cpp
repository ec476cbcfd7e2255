#include "check/lint_against_forecast.hpp"

#include "compare/kinship.hpp"
#include "scoring/assess.hpp"

#include <algorithm>

namespace tenken {

namespace {

Assessment all_answered(const Checklist& checklist, int year)
{
    Answers answers;
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) {
            if (!item.each.empty()) answers.subjects[item.each] = {"1"};
        }
    }
    Circumstances circumstances;
    circumstances.year = year;
    Assessment assessment = assess(checklist, answers, circumstances);
    for (auto& item : assessment.items) item.state = State::answered;
    return assessment;
}

std::vector<ForecastItem> items_of(
    const std::vector<ItemGroup>& groups, const std::vector<ItemGroup>& others, Continuation alone)
{
    std::vector<ForecastItem> items;
    for (const auto& group : groups) {
        ForecastItem item{std::string(group.id), alone, {}};
        if (!group.relatives.empty())
            item.becomes = group.comparable ? Continuation::compared : Continuation::revised;
        for (const auto relative : group.relatives) item.relatives.emplace_back(others[relative].id);
        items.push_back(std::move(item));
    }
    return items;
}

} // namespace

const ForecastItem* Forecast::find_before(std::string_view id) const
{
    const auto at = std::ranges::find(before, id, &ForecastItem::id);
    return at == before.end() ? nullptr : &*at;
}

int count_of(const std::vector<ForecastItem>& items, Continuation becomes)
{
    return static_cast<int>(std::ranges::count(items, becomes, &ForecastItem::becomes));
}

Forecast forecast(const Checklist& before, const Checklist& after)
{
    const Assessment earlier = all_answered(before, 1);
    const Assessment later = all_answered(after, 2);
    const Kinship kinship = kinship_of(earlier, later);
    return {items_of(kinship.before, kinship.after, Continuation::retired),
        items_of(kinship.after, kinship.before, Continuation::added)};
}

} // namespace tenken
