#include "scoring/other_answer.hpp"

namespace tenken {

namespace {

const Level* level_of_answer(const AssessedItem& item, const AssessedItem& answer, const Scale& scale)
{
    if (!answer.response.answer) return nullptr;
    if (const auto* text = std::get_if<std::string>(&*answer.response.answer)) return scale.find(*text);
    const auto* band = band_of(item.bands, std::get<Exact>(*answer.response.answer));
    return band == nullptr ? nullptr : scale.find(band->level);
}

std::optional<Exact> points_of_answer(
    const AssessedItem& item, const AssessedItem& answer, const Scale& scale)
{
    Exact sum;
    std::int64_t people = 0;
    for (const auto& [id, count] : answer.counts) {
        const Level* level = scale.find(id);
        if (level == nullptr || count <= 0) continue;
        sum += level->points * count;
        people += count;
    }
    if (people > 0) return sum / people;
    const Level* level = level_of_answer(item, answer, scale);
    return level == nullptr ? std::nullopt : std::optional(level->points);
}

} // namespace

std::optional<ItemScore> item_score(
    const Assessment& assessment, const AssessedItem& item, const AssessedItem& answer, const Exact& weight)
{
    const Scale* scale = assessment.find_scale(item.scale);
    if (scale == nullptr) return std::nullopt;
    if (answer.state == State::not_applicable &&
        assessment.scoring.not_applicable == NotApplicableRule::full) {
        const Exact max = weight * scale->highest();
        return ItemScore{max, max};
    }
    if (answer.state != State::answered) return std::nullopt;
    const auto points = points_of_answer(item, answer, *scale);
    if (!points) return std::nullopt;
    return ItemScore{weight * *points, weight * scale->highest()};
}

Tally tally_of_answer(
    const Assessment& assessment, const AssessedItem& item, const AssessedItem& answer, const Exact& weight)
{
    Tally tally;
    if (!item.scored()) return tally;
    if (const auto own = item_score(assessment, item, answer, weight)) {
        tally.points = own->points;
        tally.max = own->max;
    }
    if (answer.state == State::answered) tally.answered = 1;
    if (answer.state == State::answered || answer.state == State::open) tally.applicable = 1;
    return tally;
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
