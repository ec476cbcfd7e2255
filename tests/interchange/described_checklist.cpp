#include "interchange/described_checklist.hpp"

#include "model/names.hpp"

#include <nlohmann/json.hpp>

namespace tenken::test {

namespace {

using Json = nlohmann::json;

std::string text(const std::optional<Exact>& number) { return number ? number->text() : "none"; }

Json of(const Condition& condition)
{
    Json parts = Json::array();
    for (const auto& part : condition.parts) parts.push_back(of(part));
    return {static_cast<int>(condition.kind), condition.item, condition.is, parts, condition.subjects};
}

Json of(const Scale& scale)
{
    Json levels = Json::array();
    for (const auto& one : scale.levels)
        levels.push_back({one.id, one.label, one.mark, one.printed, one.points.text(), one.finding});
    Json none;
    if (const auto& offered = scale.not_applicable) {
        none = {offered->label, offered->mark, offered->counts ? static_cast<int>(*offered->counts) : -1};
        for (const auto& reason : offered->reasons) none.push_back({reason.id, reason.label});
    }
    return {scale.id, levels, none};
}

Json of(const Item& item)
{
    Json bands = Json::array();
    for (const auto& band : item.bands) bands.push_back({band.min.text(), band.level});
    Json choices = Json::array();
    for (const auto& one : item.choices) choices.push_back({one.id, one.label, one.level, one.exclusive});
    Json protects = Json::array();
    for (const auto property : item.protects) protects.push_back(static_cast<int>(property));
    return {{"id", item.id}, {"covers", item.covers}, {"question", item.question}, {"how", item.how},
        {"help", item.help}, {"criteria", item.criteria}, {"evidence", item.evidence},
        {"remedy", item.remedy}, {"type", static_cast<int>(item.type)}, {"scale", item.scale},
        {"unit", item.unit}, {"min", text(item.min)}, {"max", text(item.max)}, {"bands", bands},
        {"choices", choices}, {"weight", item.weight.text()}, {"critical", item.critical},
        {"evidence_required", item.evidence_required}, {"not_applicable", item.may_be_not_applicable},
        {"scope", static_cast<int>(item.scope)},
        {"aspect", item.aspect ? static_cast<int>(*item.aspect) : -1}, {"protects", protects},
        {"threats", item.threats}, {"tags", item.tags}, {"audience", item.audience},
        {"when", item.when ? of(*item.when) : Json()}, {"each", item.each}, {"replaces", item.replaces},
        {"comparable", item.comparable ? static_cast<int>(*item.comparable) : -1}, {"remark", item.remark},
        {"meaning", item.meaning}};
}

Json of(const Policy& policy)
{
    Json clauses = Json::array();
    for (const auto& clause : policy.clauses) {
        Json obligations = Json::array();
        for (const auto& one : clause.obligations) obligations.push_back({one.id, one.summary});
        clauses.push_back({clause.id, clause.title, clause.text_sha256, obligations});
    }
    return {policy.title, policy.edition, policy.whole, policy.bodies, clauses};
}

Json of(const ScoringRules& rules)
{
    Json grades = Json::array();
    for (const auto& grade : rules.grades) grades.push_back({grade.min.text(), grade.label});
    Json unit;
    if (rules.unit)
        unit = {rules.unit->min.text(), rules.unit->max.text(), rules.unit->decimals, rules.unit->label};
    return {static_cast<int>(rules.method), static_cast<int>(rules.not_applicable), grades, unit};
}

} // namespace

Json described(const Checklist& checklist)
{
    Json scales = Json::array();
    for (const auto& scale : checklist.scales) scales.push_back(of(scale));
    Json subjects = Json::array();
    for (const auto& kind : checklist.subjects) subjects.push_back({kind.id, kind.label, kind.ask});
    Json glossary = Json::array();
    for (const auto& one : checklist.glossary)
        glossary.push_back({one.term, one.reading, one.meaning, one.clause});
    Json sections = Json::array();
    for (const auto& section : checklist.sections) {
        Json items = Json::array();
        for (const auto& item : section.items) items.push_back(of(item));
        sections.push_back({section.id, section.clause, section.title, section.weight.text(), items});
    }
    Json checks = Json::array();
    for (const auto& check : checklist.checks) checks.push_back({check.id, of(check.condition), check.say});
    Json retired = Json::array();
    for (const auto& one : checklist.retired) retired.push_back(one.id);
    return {{"id", checklist.id}, {"edition", checklist.edition}, {"language", checklist.language},
        {"title", checklist.title}, {"policy", of(checklist.policy)}, {"scales", scales},
        {"scoring", of(checklist.scoring)}, {"subjects", subjects}, {"glossary", glossary},
        {"sections", sections}, {"checks", checks}, {"retired", retired}};
}

} // namespace tenken::test
