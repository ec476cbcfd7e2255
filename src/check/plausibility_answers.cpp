#include "check/plausibility_limits.hpp"
#include "check/plausibility_rules.hpp"

#include <algorithm>
#include <map>

namespace tenken::plausibility {

namespace {

/// Which of the levels that its scale offers was chosen, from 0: the key that was pressed.
struct ChosenLevel {
    std::size_t place = 0;
    const Level* level = nullptr; ///< null: not answered by a level
};

ChosenLevel chosen(const Assessment& report, const AssessedItem& item)
{
    const auto* scale = report.find_scale(item.scale);
    if (scale == nullptr || !answered_as_one(item)) return {};
    const auto* level = level_of(item, *scale);
    if (level == nullptr) return {};
    const auto at = std::ranges::find(scale->levels, level->id, &Level::id);
    return {static_cast<std::size_t>(at - scale->levels.begin()), level};
}

Items answered_by_level(const Assessment& report)
{
    return own_items(report, [&](const AssessedItem& item) {
        return item.type == ItemType::level && chosen(report, item).level != nullptr;
    });
}

} // namespace

Found answers_alike(const PlausibilityGrounds& grounds)
{
    const auto answered = answered_by_level(grounds.report);
    std::map<std::size_t, Items> by_place;
    for (const auto* item : answered) by_place[chosen(grounds.report, *item).place].push_back(item);
    const auto most =
        std::ranges::max_element(by_place, {}, [](const auto& one) { return one.second.size(); });
    if (answered.size() < least_alike || !reaches(most->second.size(), answered.size(), alike_share))
        return std::nullopt;
    const auto& level = *chosen(grounds.report, *most->second.front()).level;
    return Hint{{},
        {number("alike", most->second.size()), number("of", answered.size()),
            share("share", most->second.size(), answered.size()),
            text("level", level.mark.empty() ? level.label : level.mark + " " + level.label)},
        {}};
}

Found sections_alike(const PlausibilityGrounds& grounds)
{
    std::map<std::string_view, Items> by_section;
    for (const auto* item : answered_by_level(grounds.report)) by_section[item->section].push_back(item);
    Items alike;
    std::size_t sections = 0;
    for (const auto& section : grounds.report.sections) {
        const auto& items = by_section[section.id];
        if (items.size() < least_section_alike) continue;
        const auto first = chosen(grounds.report, *items.front());
        const bool same = std::ranges::all_of(items, [&](const auto* item) {
            const auto one = chosen(grounds.report, *item);
            return one.place == first.place && one.level->finding;
        });
        if (!same) continue;
        ++sections;
        std::ranges::copy(items, std::back_inserter(alike));
    }
    if (sections == 0) return std::nullopt;
    return Hint{{}, {number("sections", sections), number("answers", alike.size())}, ids_of(alike)};
}

Found many_unknown(const PlausibilityGrounds& grounds)
{
    const auto answered = own_items(grounds.report,
        [&](const AssessedItem& item) { return chosen(grounds.report, item).level != nullptr; });
    Items unknown;
    for (const auto* item : answered) {
        if (chosen(grounds.report, *item).level->id == unknown_level) unknown.push_back(item);
    }
    if (unknown.size() < least_unknown || !reaches(unknown.size(), answered.size(), unknown_share))
        return std::nullopt;
    return Hint{{},
        {number("unknown", unknown.size()), number("of", answered.size()),
            share("share", unknown.size(), answered.size())},
        ids_of(unknown)};
}

Found many_not_applicable(const PlausibilityGrounds& grounds)
{
    const auto settled = own_items(grounds.report, [](const AssessedItem&) { return true; });
    Items out;
    Exact weight;
    Exact weight_out;
    for (const auto* item : settled) {
        weight += item->weight;
        if (item->state != State::not_applicable) continue;
        weight_out += item->weight;
        out.push_back(item);
    }
    const bool many = out.size() * not_applicable_part >= settled.size();
    const bool heavy = !out.empty() && weight_out * Exact(not_applicable_part) >= weight;
    if (settled.size() < least_settled || (!many && !heavy)) return std::nullopt;
    return Hint{{},
        {number("not_applicable", out.size()), number("of", settled.size()),
            share("share", out.size(), settled.size()), share("weight_share", weight_out, weight)},
        ids_of(out)};
}

} // namespace tenken::plausibility
