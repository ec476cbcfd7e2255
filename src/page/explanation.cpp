#include "page/explanation.hpp"

#include "page/stated_figures.hpp"

namespace tenken {

namespace {

std::string text_of(const std::optional<Exact>& value) { return value ? value->text() : "null"; }

std::string text_of(const std::optional<std::string>& value) { return value.value_or("null"); }

std::string text_of(int value) { return std::to_string(value); }

std::string text_of(const std::string& value) { return value; }

std::string text_of(const std::vector<std::string>& values)
{
    std::string text;
    for (const auto& value : values) text += (text.empty() ? "" : " ") + value;
    return text.empty() ? "null" : text;
}

class Comparing {
public:
    template <typename Value>
    void compare(const std::string& figure, const std::string& of, const Value& stated, const Value& computed)
    {
        if (stated != computed) found_.push_back({figure, of, text_of(stated), text_of(computed)});
    }

    std::vector<Discrepancy> found() { return std::move(found_); }

private:
    std::vector<Discrepancy> found_;
};

} // namespace

std::vector<Discrepancy> differences(
    const StatedFigures& stated, const StatedFigures& computed, const Assessment& assessment)
{
    Comparing all;
    all.compare("score", "", stated.score, computed.score);
    all.compare("low", "", stated.low, computed.low);
    all.compare("high", "", stated.high, computed.high);
    all.compare("answered", "", stated.answered, computed.answered);
    all.compare("applicable", "", stated.applicable, computed.applicable);
    all.compare("grade", "", stated.grade, computed.grade);
    all.compare("status", "", stated.status, computed.status);
    all.compare("result", "", stated.result, computed.result);
    all.compare("critical", "", stated.critical, computed.critical);
    for (std::size_t i = 0; i < std::min(stated.sections.size(), computed.sections.size()); ++i) {
        const std::string& id = assessment.sections[i].id;
        all.compare("score", id, stated.sections[i].score, computed.sections[i].score);
        all.compare("answered", id, stated.sections[i].answered, computed.sections[i].answered);
        all.compare("applicable", id, stated.sections[i].applicable, computed.sections[i].applicable);
    }
    for (std::size_t i = 0; i < std::min(stated.items.size(), computed.items.size()); ++i) {
        const std::string& instance = assessment.items[i].instance;
        all.compare("points", instance, stated.items[i].points, computed.items[i].points);
        all.compare("max", instance, stated.items[i].max, computed.items[i].max);
    }
    return all.found();
}

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

} // namespace tenken
