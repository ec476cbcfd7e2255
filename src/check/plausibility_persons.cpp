#include "base/folded_name.hpp"
#include "check/plausibility_limits.hpp"
#include "check/plausibility_rules.hpp"

#include <algorithm>

namespace tenken::plausibility {

namespace {

int persons_of(const AssessedItem& item)
{
    int persons = 0;
    for (const auto& [level, count] : item.counts) persons += count;
    return persons;
}

bool is_unanimous(const AssessedItem& item)
{
    return std::ranges::count_if(item.counts, [](const auto& one) { return one.second > 0; }) == 1;
}

} // namespace

Found persons_alike(const PlausibilityGrounds& grounds)
{
    const auto asked =
        own_items(grounds.report, [](const AssessedItem& item) { return persons_of(item) >= least_persons; });
    Items alike;
    std::ranges::copy_if(
        asked, std::back_inserter(alike), [](const auto* item) { return is_unanimous(*item); });
    if (asked.size() < least_person_items || !reaches(alike.size(), asked.size(), unanimous_share))
        return std::nullopt;
    return Hint{{}, {number("alike", alike.size()), number("of", asked.size())}, ids_of(alike)};
}

Found few_respondents(const PlausibilityGrounds& grounds)
{
    const auto& who = grounds.report.circumstances;
    if (who.respondents <= 0 || who.respondents * respondents_part >= who.staff) return std::nullopt;
    return Hint{{},
        {number("respondents", static_cast<std::size_t>(who.respondents)),
            number("staff", static_cast<std::size_t>(who.staff))},
        {}};
}

Found confirmed_by_author(const PlausibilityGrounds& grounds)
{
    const auto& who = grounds.report.circumstances;
    if (who.hand_in.confirmer.empty() || !same_name(who.hand_in.confirmer, who.by)) return std::nullopt;
    return Hint{{}, {text("name", who.hand_in.confirmer)}, {}};
}

} // namespace tenken::plausibility
