#pragma once

// Checklists of a few lines for tests of what is built on the model (the test must link tenken_model).
//
//     Checklist checklist = small_checklist({level_item("a"), level_item("b", 2)});
//     Answers answers = answering({{"a", "met"}, {"b", "partial"}});

#include "model/answers.hpp"
#include "model/checklist.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace tenken::test {

// The scale of docs/checklist-format.md: met 1, partial 0.5, unmet 0, unknown 0; not applicable for three reasons.
inline Scale practice_scale()
{
    Scale scale;
    scale.id = "practice";
    scale.levels = {
        {"met", "実施している", "○", "実施している", 1, false},
        {"partial", "一部実施している", "△", "一部実施している", Exact(1, 2), true},
        {"unmet", "実施していない", "×", "実施していない", 0, true},
        {"unknown", "わからない", "□", "未確認", 0, true},
    };
    scale.not_applicable = NotApplicable{"該当なし", "－",
        {{"no_object", "対象の機器・業務がない"}, {"no_case", "期間中に事例がない"},
            {"approved", "例外措置として承認済み"}}};
    return scale;
}

inline Item level_item(const std::string& id, Exact weight = 1)
{
    Item item;
    item.id = id;
    item.covers = {"o-" + id};
    item.question = id + "は実施していますか。";
    item.criteria = {
        {"met", id + "が全部にある"}, {"partial", id + "が一部にある"}, {"unmet", id + "がない"}};
    item.scale = "practice";
    item.weight = std::move(weight);
    item.meaning = "meaning of " + id;
    return item;
}

// 0 to 100 %, met from 95, partial from 70.
inline Item number_item(const std::string& id, Exact weight = 1)
{
    Item item = level_item(id, std::move(weight));
    item.type = ItemType::number;
    item.unit = "%";
    item.min = 0;
    item.max = 100;
    item.criteria.clear();
    item.bands = {{95, "met"}, {70, "partial"}, {0, "unmet"}};
    return item;
}

// Not scored.
inline Item choice_item(const std::string& id, std::vector<Choice> choices)
{
    Item item;
    item.id = id;
    item.question = id + "はどれですか。";
    item.type = ItemType::choice;
    item.choices = std::move(choices);
    item.may_be_not_applicable = false;
    item.meaning = "meaning of " + id;
    return item;
}

inline Section section(const std::string& id, std::vector<Item> items, Exact weight = 1)
{
    return {id, id, "分野" + id, std::move(weight), std::move(items), {}};
}

// Every covered obligation is in the policy, in a clause for each section.
inline Checklist checklist_of(std::vector<Section> sections)
{
    Checklist checklist;
    checklist.id = "small";
    checklist.edition = "2026";
    checklist.language = "ja";
    checklist.title = "情報セキュリティ自己点検";
    checklist.scales = {practice_scale()};
    checklist.subjects = {{"service", "サービス", "利用しているサービスを挙げてください"}};
    checklist.policy.title = "情報セキュリティ基本方針";
    checklist.policy.edition = "令和8年4月 初版";
    checklist.sections = std::move(sections);
    checklist.sha256 = std::string(64, 'a');
    for (const auto& one : checklist.sections) {
        Clause clause{one.clause, one.title, {}, {}, {}};
        for (const auto& item : one.items) {
            for (const auto& id : item.covers) clause.obligations.push_back({id, id + "を行う", {}});
        }
        checklist.policy.clauses.push_back(std::move(clause));
    }
    return checklist;
}

// One section, "1".
inline Checklist small_checklist(std::vector<Item> items)
{
    std::vector<Section> sections;
    sections.push_back(section("1", std::move(items)));
    return checklist_of(std::move(sections));
}

inline Response level(const std::string& id)
{
    Response response;
    response.answer = id;
    return response;
}

inline Response number(Exact value)
{
    Response response;
    response.answer = std::move(value);
    return response;
}

inline Response not_applicable(const std::string& reason = "no_case")
{
    Response response;
    response.not_applicable = true;
    response.reason = reason;
    return response;
}

inline Answers answering(const std::map<std::string, std::string>& levels)
{
    Answers answers;
    for (const auto& [instance, id] : levels) answers.responses[instance] = level(id);
    return answers;
}

inline Condition gate(const std::string& item, std::vector<std::string> is)
{
    return {Condition::Kind::is, item, std::move(is), {}};
}

inline Condition all_of(std::vector<Condition> parts)
{
    return {Condition::Kind::all, {}, {}, std::move(parts)};
}

inline Condition any_of(std::vector<Condition> parts)
{
    return {Condition::Kind::any, {}, {}, std::move(parts)};
}

inline Condition none_of(Condition part) { return {Condition::Kind::negation, {}, {}, {std::move(part)}}; }

} // namespace tenken::test
