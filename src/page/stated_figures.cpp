#include "page/stated_figures.hpp"

#include <algorithm>

namespace tenken {

namespace {

std::optional<Exact> stated_percentage(const std::optional<Exact>& value)
{
    return value ? std::optional(value->rounded_value()) : std::nullopt;
}

std::string stated_text(const std::optional<Exact>& value) { return value ? value->text() : "null"; }
std::string stated_text(const std::optional<std::string>& value) { return value.value_or("null"); }
std::string stated_text(int value) { return std::to_string(value); }
std::string stated_text(const std::string& value) { return value; }
std::string stated_text(const std::vector<std::string>& values)
{
    std::string text;
    for (const auto& value : values) text += (text.empty() ? "" : " ") + value;
    return text.empty() ? "null" : text;
}

/// Collects the figures that differ.
class FigureComparison {
public:
    template <typename Value>
    void operator()(const char* figure, const std::string& of, const Value& stated, const Value& computed,
        std::optional<std::size_t> item = std::nullopt)
    {
        if (stated != computed)
            found_.push_back({figure, of, stated_text(stated), stated_text(computed), item});
    }

    std::vector<Discrepancy> found() && { return std::move(found_); }

private:
    std::vector<Discrepancy> found_;
};

} // namespace

StatedFigures stated_figures(const Assessment& assessment, const Score& score)
{
    StatedFigures figures;
    figures.score = stated_percentage(score.value);
    figures.low = stated_percentage(score.low);
    figures.high = stated_percentage(score.high);
    figures.answered = score.tally.answered;
    figures.applicable = score.tally.applicable;
    figures.grade = score.grade;
    figures.status = status_name(score.status);
    figures.result = result_name(score.result);
    figures.critical = score.critical;
    figures.exceptions = static_cast<int>(score.exceptions.size());
    for (const auto& section : score.sections)
        figures.sections.push_back(
            {stated_percentage(section.value), section.tally.answered, section.tally.applicable});
    figures.items.reserve(assessment.items.size());
    for (const auto& item : assessment.items) {
        const auto own = item_score(assessment, item);
        StatedItem& stated = figures.items.emplace_back();
        if (own) {
            stated.points = own->points;
            stated.max = own->max;
        }
        const Scale* scale = item.type == ItemType::level ? nullptr : assessment.find_scale(item.scale);
        if (const Level* level = scale == nullptr ? nullptr : level_of(item, *scale))
            stated.level = level->id;
    }
    return figures;
}

std::vector<Discrepancy> differences(
    const StatedFigures& stated, const StatedFigures& computed, const Assessment& assessment)
{
    FigureComparison compare;
    compare("score", "", stated.score, computed.score);
    compare("low", "", stated.low, computed.low);
    compare("high", "", stated.high, computed.high);
    compare("answered", "", stated.answered, computed.answered);
    compare("applicable", "", stated.applicable, computed.applicable);
    compare("grade", "", stated.grade, computed.grade);
    compare("status", "", stated.status, computed.status);
    compare("result", "", stated.result, computed.result);
    compare("critical", "", stated.critical, computed.critical);
    compare("exceptions", "", stated.exceptions, computed.exceptions);
    for (std::size_t i = 0; i < std::min(stated.sections.size(), computed.sections.size()); ++i) {
        const std::string& id = assessment.sections[i].id;
        compare("score", id, stated.sections[i].score, computed.sections[i].score);
        compare("answered", id, stated.sections[i].answered, computed.sections[i].answered);
        compare("applicable", id, stated.sections[i].applicable, computed.sections[i].applicable);
    }
    for (std::size_t i = 0; i < std::min(stated.items.size(), computed.items.size()); ++i) {
        const std::string& instance = assessment.items[i].instance;
        compare("points", instance, stated.items[i].points, computed.items[i].points, i);
        compare("level", instance, stated.items[i].level, computed.items[i].level, i);
        compare("max", instance, stated.items[i].max, computed.items[i].max, i);
    }
    return std::move(compare).found();
}

} // namespace tenken
