#include "scoring/score.hpp"

#include "scoring/exceptions.hpp"
#include "scoring/range.hpp"

#include <algorithm>

namespace tenken {

namespace {

const Level* level_of_answer(const AssessedItem& item, const AssessedItem& answer, const Scale& scale)
{
    if (answer.counts_as_unknown) return unknown_or_worst(scale);
    if (!answer.response.answer) return nullptr;
    return scale.find(level_id_of(item.bands, item.choices, *answer.response.answer));
}

std::optional<Exact> level_points(const AssessedItem& item, const AssessedItem& answer, const Scale& scale)
{
    Exact sum;
    std::int64_t people = 0;
    for (const auto& [id, count] : answer.counts) {
        const Level* level = scale.find(id);
        if (level == nullptr || count <= 0 || answer.counts_as_unknown) continue;
        sum += level->points * count;
        people += count;
    }
    if (people > 0) return sum / people;
    const Level* level = level_of_answer(item, answer, scale);
    return level == nullptr ? std::nullopt : std::optional(level->points);
}

Tally tally_of(const Assessment& assessment, const AssessedItem& item)
{
    Tally tally;
    tally.add(assessment, item);
    return tally;
}

/// What an instance would add if it stood at a level; null: if it did not apply.
Tally tally_at(const Assessment& assessment, const AssessedItem& item, const Level* level)
{
    Tally tally;
    const Scale* scale = assessment.find_scale(item.scale);
    if (scale == nullptr) return tally;
    const Exact max = item.weight * scale->highest();
    if (level != nullptr) {
        tally = {item.weight * level->points, max, 1, 1};
    } else if (not_applicable_rule(assessment.scoring, *scale) == NotApplicableRule::full) {
        tally.points = tally.max = max;
    }
    return tally;
}

const Level* lowest_level(const Scale& scale)
{
    return &*std::ranges::min_element(scale.levels, {}, &Level::points);
}

NotApplicableEffect effect_of_not_applicable(const Assessment& assessment, const ScoreSums& sums)
{
    NotApplicableEffect effect;
    for (const auto& item : assessment.items) {
        if (!item.scored() || item.state != State::not_applicable) continue;
        ++effect.items;
        effect.weight += item.weight;
    }
    effect.if_unmet = sums.value_if_unmet();
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
    return every_role_was_asked(assessment.roles) && assessment.premises_open.empty() &&
        std::ranges::none_of(assessment.items, [&](const AssessedItem& item) {
            const bool missing = item.state == State::open || item.state == State::not_asked;
            return item.scored() && missing && !answered_elsewhere(assessment, item);
        });
}

Result result_of(const Assessment& assessment, const Score& figures)
{
    if (figures.tally.answered == 0) return Result::nothing;
    if (!figures.critical.empty()) return Result::needs_improvement;
    if (!figures.causes.empty()) return Result::to_confirm;
    const auto finding = [&](const AssessedItem& item) { return is_finding(assessment, item); };
    const bool not_good = !figures.exceptions.empty() || std::ranges::any_of(assessment.items, finding) ||
        std::ranges::any_of(assessment.checks, &AssessedCheck::holds);
    return not_good ? Result::findings : Result::good;
}

} // namespace

std::optional<ItemScore> item_score(const Assessment& assessment, const AssessedItem& item)
{
    return item_score(assessment, item, item, item.weight);
}

std::optional<ItemScore> item_score(
    const Assessment& assessment, const AssessedItem& item, const AssessedItem& answer, const Exact& weight)
{
    const Scale* scale = assessment.find_scale(item.scale);
    if (scale == nullptr) return std::nullopt;
    if (answer.state == State::not_applicable &&
        not_applicable_rule(assessment.scoring, *scale) == NotApplicableRule::full) {
        const Exact max = weight * scale->highest();
        return ItemScore{max, max};
    }
    if (answer.state != State::answered) return std::nullopt;
    const auto points = level_points(item, answer, *scale);
    if (!points) return std::nullopt;
    return ItemScore{weight * *points, weight * scale->highest()};
}

bool stands_at_finding(const Assessment& assessment, const AssessedItem& item)
{
    if (item.state != State::answered) return false;
    const Scale* scale = assessment.find_scale(item.scale);
    if (scale == nullptr) return false;
    if (const Level* level = level_of(item, *scale); level != nullptr && level->finding) return true;
    return std::ranges::any_of(item.counts, [&](const auto& entry) {
        const Level* level = scale->find(entry.first);
        return level != nullptr && level->finding && entry.second > 0;
    });
}

bool is_finding(const Assessment& assessment, const AssessedItem& item)
{
    if (is_promised(assessment, item)) return true;
    return stands_at_finding(assessment, item) && !exception_in_force(assessment, item);
}

std::vector<const Level*> reachable_levels(const Assessment& assessment, const AssessedItem& item)
{
    const Scale* scale = assessment.find_scale(item.scale);
    std::vector<const Level*> levels;
    if (scale == nullptr) return levels;
    for (const auto& level : scale->levels) {
        if (can_reach(item.type, item.bands, item.choices, level.id)) levels.push_back(&level);
    }
    return levels;
}

bool may_fall_out(const Assessment& assessment, const AssessedItem& item)
{
    const Scale* scale = assessment.find_scale(item.scale);
    return scale != nullptr && scale->not_applicable && item.may_be_not_applicable;
}

std::optional<Exact> Tally::percent() const
{
    if (answered == 0 || max.is_zero()) return std::nullopt;
    return points / max * 100;
}

void Tally::add(const Assessment& assessment, const AssessedItem& item)
{
    add(assessment, item, item, item.weight);
}

void Tally::add(
    const Assessment& assessment, const AssessedItem& item, const AssessedItem& answer, const Exact& weight)
{
    if (!item.scored()) return;
    if (const auto own = item_score(assessment, item, answer, weight)) {
        points += own->points;
        max += own->max;
    }
    if (answer.state == State::answered) ++answered;
    if (answer.state == State::answered || answer.state == State::open) ++applicable;
}

Tally& Tally::operator+=(const Tally& other)
{
    points += other.points;
    max += other.max;
    answered += other.answered;
    applicable += other.applicable;
    return *this;
}

Tally& Tally::operator-=(const Tally& other)
{
    points -= other.points;
    max -= other.max;
    answered -= other.answered;
    applicable -= other.applicable;
    return *this;
}

ScoreSums::ScoreSums(const Assessment& assessment)
    : assessment_(assessment)
    , sections_(assessment.sections.size())
{
    for (std::size_t i = 0; i < assessment.sections.size(); ++i)
        positions_[assessment.sections[i].id].push_back(i);
    std::string_view section; // items of a section mostly stand side by side
    std::span<const std::size_t> positions = positions_of(section);
    for (const auto& item : assessment.items) {
        if (!item.scored()) continue;
        if (section != item.section) positions = positions_of(section = item.section);
        const Tally own = tally_of(assessment, item);
        whole_ += own;
        for (const std::size_t at : positions) sections_[at] += own;
    }
    mean_ = mean_of(sections_);
}

std::span<const std::size_t> ScoreSums::positions_of(std::string_view section) const
{
    const auto at = positions_.find(section);
    if (at == positions_.end()) return {};
    return at->second;
}

void ScoreSums::Mean::add(const Tally& tally, const Exact& weight)
{
    const auto percent = tally.percent();
    if (!percent) return;
    sum += *percent * weight;
    weights += weight;
}

void ScoreSums::Mean::remove(const Tally& tally, const Exact& weight)
{
    const auto percent = tally.percent();
    if (!percent) return;
    sum -= *percent * weight;
    weights -= weight;
}

std::optional<Exact> ScoreSums::Mean::value() const
{
    if (weights.is_zero()) return std::nullopt;
    return sum / weights;
}

ScoreSums::Mean ScoreSums::mean_of(const std::vector<Tally>& sections) const
{
    Mean mean;
    if (assessment_.scoring.method == ScoringMethod::pooled) return mean;
    for (std::size_t i = 0; i < sections.size(); ++i) mean.add(sections[i], assessment_.sections[i].weight);
    return mean;
}

std::optional<Exact> ScoreSums::value_of(const Tally& whole, const Mean& mean) const
{
    return assessment_.scoring.method == ScoringMethod::pooled ? whole.percent() : mean.value();
}

std::optional<Exact> ScoreSums::value() const { return value_of(whole_, mean_); }

std::optional<Exact> ScoreSums::value_if(const AssessedItem& item, const Level* level) const
{
    Tally by = tally_at(assessment_, item, level);
    by -= tally_of(assessment_, item);
    const Tally whole = Tally(whole_) += by;
    if (assessment_.scoring.method == ScoringMethod::pooled) return whole.percent();
    Mean mean = mean_;
    for (const std::size_t at : positions_of(item.section)) {
        const Exact& weight = assessment_.sections[at].weight;
        mean.remove(sections_[at], weight);
        mean.add(Tally(sections_[at]) += by, weight);
    }
    return mean.value();
}

std::optional<Exact> ScoreSums::value_if_unmet() const
{
    Tally whole = whole_;
    std::vector<Tally> sections = sections_;
    for (const auto& item : assessment_.items) {
        const Scale* scale =
            item.state == State::not_applicable ? assessment_.find_scale(item.scale) : nullptr;
        if (scale == nullptr) continue;
        Tally by = tally_at(assessment_, item, lowest_level(*scale));
        by -= tally_of(assessment_, item);
        whole += by;
        for (const std::size_t at : positions_of(item.section)) sections[at] += by;
    }
    return value_of(whole, mean_of(sections));
}

std::optional<Exact> score_value(const Assessment& assessment) { return ScoreSums(assessment).value(); }

Assessment with_not_applicable_unmet(const Assessment& assessment)
{
    Assessment unmet = assessment;
    for (auto& item : unmet.items) {
        const Scale* scale = item.state == State::not_applicable ? unmet.find_scale(item.scale) : nullptr;
        if (scale == nullptr) continue;
        item.state = State::answered;
        item.counts.clear();
        item.response = {};
        item.response.answer = lowest_level(*scale)->id;
    }
    return unmet;
}

std::string in_unit(const ScoreUnit& unit, const Exact& percent)
{
    const Exact exact = unit.min + (unit.max - unit.min) * percent / 100;
    Exact scale(1, 10); // rounded_value() rounds to one decimal
    for (int i = 0; i < unit.decimals; ++i) scale *= 10;
    std::string text = *((exact * scale).rounded_value() / scale).decimal();
    if (unit.decimals == 0) return text;
    const auto point = text.find('.');
    const auto there = point == std::string::npos ? 0 : text.size() - point - 1;
    if (point == std::string::npos) text += '.';
    return text.append(static_cast<std::size_t>(unit.decimals) - there, '0');
}

std::optional<std::string> in_unit(const ScoringRules& rules, const std::optional<Exact>& percent)
{
    return rules.unit && percent ? std::optional(in_unit(*rules.unit, *percent)) : std::nullopt;
}

std::string figure_in_unit(const ScoringRules& rules, const std::optional<Exact>& percent)
{
    const auto figure = in_unit(rules, percent);
    if (!figure) return {};
    return rules.unit->label.empty() ? *figure : *figure + " " + rules.unit->label;
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
    const ScoreSums sums(assessment);
    Score result;
    result.tally = sums.whole();
    for (std::size_t i = 0; i < assessment.sections.size(); ++i) {
        const Tally& tally = sums.sections()[i];
        result.sections.push_back({assessment.sections[i].id, tally, tally.percent()});
    }
    result.value = sums.value();
    if (const auto range = overall_range(assessment)) {
        result.low = range->low.value;
        result.high = range->high.value;
    }
    if (result.value) result.grade = grade_of(assessment.scoring, *result.value);
    for (const auto& item : assessment.items) {
        const bool excepted = exception_in_force(assessment, item);
        if (excepted) result.exceptions.push_back(item.instance);
        if (item.critical && !excepted && stands_at_finding(assessment, item))
            result.critical.push_back(item.instance);
    }
    result.causes = causes_to_confirm(assessment);
    result.status = is_complete(assessment) ? Status::complete : Status::incomplete;
    result.result = result_of(assessment, result);
    result.not_applicable = effect_of_not_applicable(assessment, sums);
    return result;
}

std::optional<Exact> score_of(const ScoringRules& rules, const Tally& whole,
    std::span<const AssessedSection> sections, std::span<const Tally> section_sums)
{
    if (rules.method == ScoringMethod::pooled) return whole.percent();
    Exact sum;
    Exact weights;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const auto percent = section_sums[i].percent();
        if (!percent) continue;
        sum += *percent * sections[i].weight;
        weights += sections[i].weight;
    }
    return weights.is_zero() ? std::nullopt : std::optional(sum / weights);
}

} // namespace tenken
