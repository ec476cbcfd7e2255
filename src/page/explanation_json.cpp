#include "model/names.hpp"
#include "page/explanation.hpp"
#include "page/formulas.hpp"
#include "page/json_values.hpp"
#include "page/stated_figures.hpp"
#include "scoring/breakdown.hpp"

#include <map>

namespace tenken {

namespace {

using Json = nlohmann::json;

std::string level_id(const Level* level) { return level == nullptr ? "not_applicable" : level->id; }

/// `name` and `name + "_exact"`.
void put(Json& json, const std::string& name, const std::optional<Exact>& value)
{
    json[name] = rounded_json(value);
    json[name + "_exact"] = exact_json(value);
}

void put(Json& json, const Tally& tally)
{
    json["points"] = exact_json(tally.points);
    json["max"] = exact_json(tally.max);
    json["answered"] = tally.answered;
    json["applicable"] = tally.applicable;
}

Json item_json(const Assessment& assessment, const AssessedItem& item)
{
    const Scale* scale = assessment.find_scale(item.scale);
    const Level* level = scale == nullptr ? nullptr : level_of(item, *scale);
    const auto own = item_score(assessment, item);
    Json json{{"item", item.instance}, {"state", name_in(state_names, item.state)},
        {"critical", item.critical}, {"finding", is_finding(assessment, item)}, {"scored", item.scored()}};
    json["weight"] = exact_json(item.weight);
    json["level"] = level == nullptr ? Json() : Json(level->id);
    json["level_points"] = level == nullptr ? Json() : exact_json(level->points);
    json["highest_points"] = scale == nullptr ? Json() : exact_json(scale->highest());
    json["points"] = own ? exact_json(own->points) : Json();
    json["max"] = own ? exact_json(own->max) : Json();
    if (!item.counts.empty()) json["responses"] = item.counts;
    return json;
}

Json section_json(const AssessedSection& section, const SectionScore& score)
{
    Json json{{"id", section.id}, {"title", section.title}, {"items", Json::array()}};
    json["weight"] = exact_json(section.weight);
    put(json, "score", score.value);
    put(json, score.tally);
    return json;
}

Json breakdown_json(const Assessment& assessment, Facet facet)
{
    Json list = Json::array();
    for (const auto& group : breakdown(assessment, facet)) {
        Json json{{"id", group.id}};
        put(json, "score", group.tally.percent());
        put(json, group.tally);
        list.push_back(std::move(json));
    }
    return list;
}

Json end_json(const RangeEnd& end)
{
    Json list = Json::array();
    for (const auto& [item, level] : end.by)
        list.push_back({{"item", item->instance}, {"level", level_id(level)}});
    return list;
}

Json range_json(const std::optional<Range>& range)
{
    if (!range) return {};
    Json json{{"low_by", end_json(range->low)}, {"high_by", end_json(range->high)}};
    put(json, "low", range->low.value);
    put(json, "high", range->high.value);
    return json;
}

Json improvements_json(const std::vector<Improvement>& improvements)
{
    Json list = Json::array();
    for (const auto& one : improvements) {
        Json json{{"item", one.item->instance}, {"question", one.item->question},
            {"critical", one.item->critical}, {"best", one.best->id}};
        put(json, "score", one.value);
        put(json, "gain", one.gain ? std::optional(shown_change(*one.value, *one.gain)) : std::nullopt);
        list.push_back(std::move(json));
    }
    return list;
}

Json differences_json(const std::vector<Discrepancy>& differences)
{
    Json list = Json::array();
    for (const auto& one : differences) {
        list.push_back({{"figure", one.figure}, {"of", one.of.empty() ? Json() : Json(one.of)},
            {"stated", one.stated}, {"computed", one.computed}});
    }
    return list;
}

Json one_item_json(const ItemExplanation& explanation)
{
    const AssessedItem& item = *explanation.item;
    Json json = item_json(*explanation.assessment, item);
    json["question"] = item.question;
    json["section"] = item.section;
    json["criterion"] = item.criterion;
    json["criteria"] = Json();
    if (explanation.question != nullptr) {
        json["criteria"] = Json::object();
        for (const auto& [level, text] : explanation.question->criteria) json["criteria"][level] = text;
    }
    put(json, "score", explanation.score);
    json["what_if"] = Json::array();
    for (const auto& effect : explanation.effects) {
        Json one{{"level", level_id(effect.level)}, {"current", effect.current}};
        put(one, "score", effect.value);
        put(one, "change",
            effect.change ? std::optional(shown_change(*effect.value, *effect.change)) : std::nullopt);
        json["what_if"].push_back(std::move(one));
    }
    return json;
}

} // namespace

Json explanation_json(const Explanation& explanation)
{
    const Assessment& assessment = *explanation.assessment;
    const Score& score = explanation.score;
    Json json{{"department", assessment.circumstances.department}, {"year", assessment.circumstances.year},
        {"method", name_in(scoring_method_names, assessment.scoring.method)},
        {"not_applicable_rule", name_in(not_applicable_rule_names, assessment.scoring.not_applicable)},
        {"grade", score.grade ? Json(*score.grade) : Json()}, {"status", status_name(score.status)},
        {"result", result_name(score.result)}, {"critical", score.critical},
        {"range", range_json(explanation.range)}, {"sections", Json::array()},
        {"findings", improvements_json(explanation.findings)}, {"open", improvements_json(explanation.open)},
        {"differences", differences_json(explanation.differences)}};
    put(json, "score", score.value);
    put(json, score.tally);
    json["breakdowns"] = {{"clause", breakdown_json(assessment, Facet::clause)},
        {"property", breakdown_json(assessment, Facet::property)},
        {"threat", breakdown_json(assessment, Facet::threat)},
        {"aspect", breakdown_json(assessment, Facet::aspect)}};
    json["not_applicable"] = {{"items", score.not_applicable.items}};
    json["not_applicable"]["weight"] = exact_json(score.not_applicable.weight);
    put(json["not_applicable"], "if_unmet", score.not_applicable.if_unmet);
    std::map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < assessment.sections.size(); ++i) {
        places.emplace(assessment.sections[i].id, i);
        json["sections"].push_back(section_json(assessment.sections[i], score.sections[i]));
    }
    for (const auto& item : assessment.items) {
        if (const auto at = places.find(item.section); at != places.end())
            json["sections"][at->second]["items"].push_back(item_json(assessment, item));
    }
    return json;
}

Json item_explanations_json(const std::vector<ItemExplanation>& explanations)
{
    Json items = Json::array();
    for (const auto& one : explanations) items.push_back(one_item_json(one));
    return {{"items", std::move(items)}};
}

} // namespace tenken
