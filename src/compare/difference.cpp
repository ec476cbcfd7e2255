#include "compare/difference.hpp"

#include "compare/item_differences.hpp"
#include "compare/kinship.hpp"
#include "compare/steps.hpp"
#include "model/names.hpp"
#include "scoring/score.hpp"

#include <algorithm>
#include <set>

namespace tenken {

namespace {

using StepScores = std::array<std::optional<Exact>, step_ids.size()>;

std::set<std::string> roles_of(const std::vector<std::string>& roles)
{
    if (roles.empty()) return {role_names.begin(), role_names.end()};
    return {roles.begin(), roles.end()};
}

std::optional<Exact> section_score(const Assessment& rules, const StepSums& sums, const std::string& id)
{
    const auto at = std::ranges::find(rules.sections, id, &AssessedSection::id);
    if (at == rules.sections.end()) return std::nullopt;
    return sums.sections[static_cast<std::size_t>(at - rules.sections.begin())].percent();
}

std::vector<AssessedSection> sections_of_both(const Assessment& before, const Assessment& after)
{
    auto sections = after.sections;
    for (const auto& section : before.sections) {
        if (after.find_section(section.id) == nullptr) sections.push_back(section);
    }
    return sections;
}

void explain_score(
    Difference& difference, const Assessment& before, const Assessment& after, const Kinship& kinship)
{
    const auto steps = step_items({before, items_of(before)}, {after, items_of(after)}, kinship);
    std::array<StepSums, step_ids.size()> sums;
    for (std::size_t i = 0; i < steps.size(); ++i) sums[i] = sums_of(steps[i]);

    const auto steps_over = [&](const auto& value) {
        StepScores values;
        for (std::size_t i = 0; i < steps.size(); ++i) values[i] = value(*steps[i].rules, sums[i]);
        return steps_of(values);
    };
    difference.steps =
        steps_over([](const Assessment& rules, const StepSums& one) { return score_of(rules, one); });
    for (const auto& section : sections_of_both(before, after)) {
        difference.sections.push_back({section.id, section.title, section.clause,
            steps_over([&](const Assessment& rules, const StepSums& one) {
                return section_score(rules, one, section.id);
            })});
    }
    const auto both = answered_in_both_years(before, kinship);
    difference.like_for_like = {
        score_of(before, sums_of(both.old_answers)), score_of(before, sums_of(both.new_answers))};
    difference.mostly_not_answers = mostly_not_answers(difference.steps);
    if (difference.score_before && difference.score_after)
        difference.delta = difference.score_after->rounded_value() - difference.score_before->rounded_value();
}

} // namespace

bool Difference::any(Change change) const
{
    return std::ranges::find(items, change, &ItemDifference::change) != items.end();
}

bool Difference::empty() const
{
    const auto unchanged = [](const ItemDifference& item) { return item.change == Change::unchanged; };
    return score_before == score_after && std::ranges::all_of(items, unchanged);
}

bool same_roles(const std::vector<std::string>& before, const std::vector<std::string>& after)
{
    return roles_of(before) == roles_of(after);
}

Difference compare(const Assessment& before, const Assessment& after)
{
    Difference difference;
    const Kinship kinship = kinship_of(before, after);
    difference.items = item_differences(before, after, kinship);
    for (auto& item : difference.items) item.concerns = concerns_of(before, after, item);
    difference.same_roles = same_roles(before.roles, after.roles);
    difference.score_before = score_value(before);
    difference.score_after = score_value(after);
    if (difference.same_roles) explain_score(difference, before, after, kinship);
    return difference;
}

} // namespace tenken
