#include "page/explanation.hpp"

#include "page/stated_figures.hpp"

namespace tenken {

Explanation explain(const Assessment& assessment, const StatedFigures* stated)
{
    Explanation result;
    result.assessment = &assessment;
    result.score = score(assessment);
    result.range = overall_range(assessment);
    result.findings = mended_findings(assessment);
    result.open = answered_open_items(assessment);
    if (stated != nullptr)
        result.differences = differences(*stated, stated_figures(assessment, result.score), assessment);
    return result;
}

ItemExplanation explain_item(
    const Assessment& assessment, const AssessedItem& item, const Checklist* checklist)
{
    ItemExplanation result;
    result.assessment = &assessment;
    result.item = &item;
    result.score = score_value(assessment);
    if (checklist != nullptr) {
        const Item* same = checklist->find_item(item.instance.substr(0, item.instance.find('@')));
        if (same != nullptr && same->meaning == item.meaning) result.question = same;
    }
    const Scale* scale = assessment.find_scale(item.scale);
    if (scale == nullptr || item.state == State::hidden || item.state == State::not_asked) return result;
    const Level* current = item.counts.empty() ? level_of(item, *scale) : nullptr;
    const auto add = [&](const Level* level, bool is_current) {
        LevelEffect effect{level, is_current, score_if(assessment, item, level), {}};
        if (effect.value && result.score) effect.change = *effect.value - *result.score;
        result.effects.push_back(std::move(effect));
    };
    for (const Level* level : reachable_levels(assessment, item)) add(level, level == current);
    if (may_fall_out(assessment, item)) add(nullptr, item.state == State::not_applicable);
    return result;
}

LevelEffect effect_of(const Assessment& assessment, const AssessedItem& item, const Verdict& verdict)
{
    const Scale* scale = assessment.find_scale(item.scale);
    const Level* found = scale == nullptr ? nullptr : scale->find(verdict.found);
    LevelEffect effect{found, false, score_if(assessment, item, found), {}};
    const auto now = score_value(assessment);
    if (effect.value && now) effect.change = *effect.value - *now;
    return effect;
}

} // namespace tenken
