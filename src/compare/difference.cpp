#include "compare/difference.hpp"

#include "compare/concerns.hpp"
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

std::set<std::string> roles_of(const Assessment& assessment)
{
    const auto& roles = assessment.roles;
    if (roles.empty()) return {role_names.begin(), role_names.end()};
    return {roles.begin(), roles.end()};
}

std::optional<Exact> section_score(const Score& score, const std::string& id)
{
    const auto at = std::ranges::find(score.sections, id, &SectionScore::id);
    return at == score.sections.end() ? std::nullopt : at->value;
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
    std::array<Score, step_ids.size()> scores;
    const auto assessments = step_assessments(before, after, kinship);
    for (std::size_t i = 0; i < scores.size(); ++i) scores[i] = score(assessments[i]);

    const auto steps_over = [&](const auto& value_in_score) {
        StepScores values;
        for (std::size_t i = 0; i < scores.size(); ++i) values[i] = value_in_score(scores[i]);
        return steps_of(values);
    };
    difference.steps = steps_over([](const Score& one) { return one.value; });
    for (const auto& section : sections_of_both(before, after)) {
        difference.sections.push_back({section.id, section.title, section.clause,
            steps_over([&](const Score& one) { return section_score(one, section.id); })});
    }
    difference.like_for_like = like_for_like(before, kinship);
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

bool same_roles(const Assessment& before, const Assessment& after)
{
    return roles_of(before) == roles_of(after);
}

Difference compare(const Assessment& before, const Assessment& after)
{
    Difference difference;
    const Kinship kinship = kinship_of(before, after);
    difference.items = item_differences(before, after, kinship);
    for (auto& item : difference.items) item.concerns = concerns_of(before, after, item);
    difference.same_roles = same_roles(before, after);
    difference.score_before = score_value(before);
    difference.score_after = score_value(after);
    if (difference.same_roles) explain_score(difference, before, after, kinship);
    return difference;
}

} // namespace tenken
