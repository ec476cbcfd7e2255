#include "page/stated_figures.hpp"

namespace tenken {

namespace {

std::optional<Exact> rounded(const std::optional<Exact>& value)
{
    return value ? std::optional(value->rounded_value()) : std::nullopt;
}

} // namespace

StatedFigures stated_figures(const Assessment& assessment, const Score& score)
{
    StatedFigures figures;
    figures.score = rounded(score.value);
    figures.low = rounded(score.low);
    figures.high = rounded(score.high);
    figures.answered = score.tally.answered;
    figures.applicable = score.tally.applicable;
    figures.grade = score.grade;
    figures.status = status_name(score.status);
    figures.result = result_name(score.result);
    figures.critical = score.critical;
    for (const auto& section : score.sections)
        figures.sections.push_back(
            {rounded(section.value), section.tally.answered, section.tally.applicable});
    for (const auto& item : assessment.items) {
        const auto own = item_score(assessment, item);
        figures.items.push_back(own ? StatedItem{own->points, own->max} : StatedItem{});
    }
    return figures;
}

} // namespace tenken
