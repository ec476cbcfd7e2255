#include "page/formulas.hpp"

#include <algorithm>

namespace tenken {

namespace {

constexpr std::size_t longest_figure = 12;

std::string equals(const Words& words, const Exact& exact)
{
    const std::string rounded = exact.rounded();
    const bool same = exact == exact.rounded_value();
    return words(same ? "explain.equals" : "explain.about_equals", rounded);
}

std::string mean_formula(const Words& words, const Assessment& assessment)
{
    std::string sum;
    Exact weights;
    const Score whole = score(assessment);
    for (std::size_t i = 0; i < whole.sections.size(); ++i) {
        const auto& value = whole.sections[i].value;
        if (!value) continue;
        const Exact& weight = assessment.sections[i].weight;
        if (!sum.empty()) sum += " + ";
        sum += figure_text(words, *value) + " × " + figure_text(words, weight);
        weights += weight;
    }
    if (!whole.value) return {};
    return "(" + sum + ") ÷ " + figure_text(words, weights) + equals(words, *whole.value);
}

std::string counts_formula(const Words& words, const AssessedItem& item, const Scale& scale)
{
    std::string sum;
    int people = 0;
    for (const auto& level : scale.levels) {
        const auto at = item.counts.find(level.id);
        if (at == item.counts.end() || at->second <= 0) continue;
        if (!sum.empty()) sum += " + ";
        sum += figure_text(words, level.points) + " × " + std::to_string(at->second);
        people += at->second;
    }
    return people == 0 ? std::string() : "(" + sum + ") ÷ " + std::to_string(people);
}

} // namespace

std::string figure_text(const Words& words, const Exact& number)
{
    const std::string exact = number.text();
    if (exact.size() <= longest_figure) return exact;
    const Exact shortened = (number * 100).rounded_value() / 100;
    return words("explain.about", *shortened.decimal());
}

std::string score_text(const Words& words, const std::optional<Exact>& score)
{
    return score ? words("explain.points", score->rounded()) : words("explain.no_score");
}

Exact shown_change(const Exact& score, const Exact& change)
{
    return score.rounded_value() - (score - change).rounded_value();
}

std::string change_text(const Exact& score, const Exact& change)
{
    const std::string rounded = shown_change(score, change).rounded();
    return rounded.starts_with('-') ? rounded : "+" + rounded;
}

std::string tally_formula(const Words& words, const Tally& tally)
{
    const auto percent = tally.percent();
    if (!percent) return {};
    return figure_text(words, tally.points) + " ÷ " + figure_text(words, tally.max) + " × 100" +
        equals(words, *percent);
}

std::string overall_formula(const Words& words, const Assessment& assessment)
{
    if (assessment.scoring.method == ScoringMethod::mean_of_sections) return mean_formula(words, assessment);
    return tally_formula(words, score(assessment).tally);
}

std::string item_formula(const Words& words, const Assessment& assessment, const AssessedItem& item)
{
    const auto own = item_score(assessment, item);
    const Scale* scale = assessment.find_scale(item.scale);
    if (!own || scale == nullptr) return {};
    std::string factor;
    if (item.state == State::not_applicable) {
        factor = figure_text(words, scale->highest());
    } else {
        factor = counts_formula(words, item, *scale);
        if (factor.empty()) factor = figure_text(words, level_of(item, *scale)->points);
    }
    const bool negative = factor.starts_with('-');
    return figure_text(words, item.weight) + " × " + (negative ? "(" + factor + ")" : factor) + " = " +
        figure_text(words, own->points) + words("explain.of_max", figure_text(words, own->max));
}

} // namespace tenken
