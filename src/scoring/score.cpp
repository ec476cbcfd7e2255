#include "scoring/score.hpp"

#include "model/names.hpp"
#include "scoring/range.hpp"

#include <algorithm>

namespace tenken {

namespace {

std::vector<SectionScore> section_scores(const Assessment& assessment)
{
    std::vector<SectionScore> scores;
    for (const auto& section : assessment.sections) {
        SectionScore own{section.id, {}, {}};
        for (const auto& item : assessment.items) {
            if (item.section == section.id) own.tally.add(assessment, item);
        }
        own.value = own.tally.percent();
        scores.push_back(std::move(own));
    }
    return scores;
}

Tally tally_of(const Assessment& assessment)
{
    Tally tally;
    for (const auto& item : assessment.items) tally.add(assessment, item);
    return tally;
}

std::optional<Exact> mean_of(const Assessment& assessment, const std::vector<SectionScore>& sections)
{
    Exact sum;
    Exact weights;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        if (!sections[i].value) continue;
        sum += *sections[i].value * assessment.sections[i].weight;
        weights += assessment.sections[i].weight;
    }
    if (weights.is_zero()) return std::nullopt;
    return sum / weights;
}

NotApplicableEffect effect_of_not_applicable(const Assessment& assessment)
{
    NotApplicableEffect effect;
    for (const auto& item : assessment.items) {
        if (!item.scored() || item.state != State::not_applicable) continue;
        ++effect.items;
        effect.weight += item.weight;
    }
    effect.if_unmet = score_value(with_not_applicable_unmet(assessment));
    return effect;
}

bool every_role_was_asked(const std::vector<std::string>& roles)
{
    return roles.empty() || std::ranges::all_of(role_names, [&](std::string_view role) {
        return std::ranges::find(roles, role) != roles.end();
    });
}

bool is_complete(const Assessment& assessment)
{
    return every_role_was_asked(assessment.roles) &&
        std::ranges::none_of(assessment.items, [&](const AssessedItem& item) {
            const bool missing = item.state == State::open || item.state == State::not_asked;
            return item.scored() && missing && !answered_by_coordinator(assessment, item);
        });
}

Result result_of(const Assessment& assessment, const std::vector<std::string>& critical)
{
    if (!critical.empty()) return Result::needs_improvement;
    const auto to_confirm = [](const AssessedItem& item) {
        return item.critical && item.scored() &&
            (item.state == State::open || (item.state == State::not_applicable && item.vouched.empty()));
    };
    if (std::ranges::any_of(assessment.items, to_confirm)) return Result::to_confirm;
    const auto finding = [&](const AssessedItem& item) { return is_finding(assessment, item); };
    return std::ranges::any_of(assessment.items, finding) ? Result::findings : Result::good;
}

} // namespace

std::optional<Exact> score_value(const Assessment& assessment)
{
    if (assessment.scoring.method == ScoringMethod::pooled) return tally_of(assessment).percent();
    return mean_of(assessment, section_scores(assessment));
}

Assessment with_not_applicable_unmet(const Assessment& assessment)
{
    Assessment unmet = assessment;
    for (auto& item : unmet.items) {
        const Scale* scale = unmet.find_scale(item.scale);
        if (scale == nullptr || item.state != State::not_applicable) continue;
        item.state = State::answered;
        item.counts.clear();
        item.response = {};
        item.response.answer = std::ranges::min_element(scale->levels, {}, &Level::points)->id;
    }
    return unmet;
}

std::optional<std::string> grade_of(const ScoringRules& rules, const Exact& value)
{
    if (rules.grades.empty()) return std::nullopt;
    const auto at =
        std::ranges::find_if(rules.grades, [&](const Grade& grade) { return value >= grade.min; });
    return at == rules.grades.end() ? rules.grades.back().label : at->label;
}

Score score(const Assessment& assessment)
{
    Score result;
    result.tally = tally_of(assessment);
    result.sections = section_scores(assessment);
    result.value = assessment.scoring.method == ScoringMethod::pooled ? result.tally.percent()
                                                                      : mean_of(assessment, result.sections);
    if (const auto range = overall_range(assessment)) {
        result.low = range->low.value;
        result.high = range->high.value;
    }
    if (result.value) result.grade = grade_of(assessment.scoring, *result.value);
    for (const auto& item : assessment.items) {
        if (item.critical && is_finding(assessment, item)) result.critical.push_back(item.instance);
    }
    result.status = is_complete(assessment) ? Status::complete : Status::incomplete;
    result.result = result_of(assessment, result.critical);
    result.not_applicable = effect_of_not_applicable(assessment);
    return result;
}

} // namespace tenken
