#pragma once

// Random checklists that keep the rules of the format, and random answers to them, for properties (rapidcheck).
// The test must link tenken_model.
//
//     rc::check("…", [] {
//         const Checklist checklist = *any_checklist();
//         const Answers answers = *any_answers(checklist);
//     });

#include "model/answers.hpp"
#include "model/checklist.hpp"
#include "model/names.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

namespace tenken::test {

struct RandomChecklist {
    int most_sections = 3;
    int most_items = 4;   // in a section
    bool gates = true;    // items may have a `when`
    bool subjects = true; // items may have an `each`
    bool checks = false;  // answers may contradict one another
};

namespace random_checklist {

// From `from` on, below `to`; unlike rc::gen::inRange as random in the first case of a property as in the last.
inline int in_range(int from, int to)
{
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(from, to));
}

inline bool one_in(int n) { return in_range(0, n) == 0; }

template <typename Element> Element one_of(const std::vector<Element>& all)
{
    return all[static_cast<std::size_t>(in_range(0, static_cast<int>(all.size())))];
}

template <typename Element> std::vector<Element> some_of(const std::vector<Element>& all)
{
    std::vector<Element> some;
    for (const auto& one : all) {
        if (one_in(2)) some.push_back(one);
    }
    return some;
}

inline Exact thousandths(int lowest, int highest) { return {in_range(lowest, highest + 1), 1000}; }

inline Scale scale(const std::string& id)
{
    Scale scale;
    scale.id = id;
    const int levels = in_range(1, 4);
    for (int i = 0; i < levels; ++i) {
        const std::string name = "level" + std::to_string(i);
        const Exact points = one_in(2) ? Exact(2 - i, 2) : thousandths(-1500, 1500);
        scale.levels.push_back({name, name, "○", name, points, one_in(2)});
    }
    scale.levels[static_cast<std::size_t>(in_range(0, levels))].points = thousandths(1501, 2500);
    if (one_in(2)) scale.levels.push_back({std::string(unknown_level), "わからない", "□", "未確認", 0, true});
    if (!one_in(3)) scale.not_applicable = NotApplicable{"該当なし", "－", {{"no_case", "事例がない"}}};
    if (scale.not_applicable && one_in(3))
        scale.not_applicable->counts = one_in(2) ? NotApplicableRule::exclude : NotApplicableRule::full;
    return scale;
}

inline std::vector<Scale> scales()
{
    std::vector<Scale> all{scale("first")};
    if (one_in(2)) all.push_back(scale("second"));
    return all;
}

inline std::vector<std::string> standings(const Checklist& checklist, const Item& gate)
{
    std::vector<std::string> all;
    for (const auto& choice : gate.choices) all.push_back(choice.id);
    if (gate.scored()) {
        for (const auto& level : checklist.find_scale(gate.scale)->levels) all.push_back(level.id);
    }
    return all;
}

inline Condition condition(const Checklist& checklist, const std::vector<Item>& gates, int depth)
{
    Condition condition;
    const int kind = depth == 0 ? 0 : in_range(0, 5);
    if (kind <= 1) {
        const Item gate = one_of(gates);
        condition.kind = Condition::Kind::is;
        condition.item = gate.id;
        condition.is = some_of(standings(checklist, gate));
        if (condition.is.empty()) condition.is = {standings(checklist, gate).front()};
        return condition;
    }
    condition.kind = kind == 2 ? Condition::Kind::all
        : kind == 3            ? Condition::Kind::any
                               : Condition::Kind::negation;
    const int parts = condition.kind == Condition::Kind::negation ? 1 : in_range(1, 4);
    for (int i = 0; i < parts; ++i) {
        condition.parts.push_back(random_checklist::condition(checklist, gates, depth - 1));
    }
    return condition;
}

inline Condition check(const Checklist& checklist, const std::vector<Item>& gates)
{
    if (!one_in(4)) return condition(checklist, gates, 2);
    Condition nobody;
    nobody.kind = Condition::Kind::no_subjects;
    nobody.subjects = "service";
    Condition both;
    both.kind = one_in(2) ? Condition::Kind::all : Condition::Kind::any;
    both.parts = {condition(checklist, gates, 1), nobody};
    return both;
}

inline void give_type(Item& item, const Checklist& checklist)
{
    const Scale scale = one_of(checklist.scales);
    const int kind = in_range(0, 10);
    if (kind == 0) {
        item.type = one_in(2) ? ItemType::text : ItemType::date;
    } else if (kind == 1) {
        item.type = ItemType::choice;
        item.choices = {{"own", "自庁舎"}, {"dc", "データセンター"}};
        if (one_in(2)) return;
        item.scale = scale.id;
        for (auto& choice : item.choices) choice.level = one_of(scale.levels).id;
    } else if (kind == 4) {
        item.type = ItemType::choices;
        item.choices = {{"lock", "施錠"}, {"card", "カード"}, {"none", "どれもない", "", true}};
        if (one_in(3)) return;
        item.scale = scale.id;
        for (int i = 2; i >= 0; --i) item.bands.push_back({i, one_of(scale.levels).id});
    } else if (kind <= 3) {
        item.type = ItemType::number;
        item.unit = "%";
        item.min = 0;
        item.max = 100;
        if (one_in(4)) return;
        item.scale = scale.id;
        int from = 90;
        for (const auto& level : scale.levels) {
            if (level.id == unknown_level || one_in(4)) continue;
            item.bands.push_back({from, level.id});
            from -= 20;
        }
        if (item.bands.empty()) item.bands.push_back({0, scale.levels.front().id});
        item.bands.back().min = 0;
    } else {
        item.scale = scale.id;
        for (const auto& level : scale.levels) {
            if (level.id != unknown_level) item.criteria.emplace_back(level.id, item.id + " は " + level.id);
        }
    }
}

inline Item item(const std::string& id, const Checklist& checklist, std::vector<Item>& gates,
    const RandomChecklist& wanted)
{
    static const std::vector<std::string> roles(role_names.begin(), role_names.end());
    Item item;
    item.id = id;
    item.question = id + "はどうですか。";
    item.meaning = "meaning of " + id;
    give_type(item, checklist);
    item.weight = one_of<Exact>({1, 1, 2, 3, Exact(1, 2), Exact(7, 1000), 0});
    item.critical = item.scored() && one_in(4);
    item.may_be_not_applicable =
        item.scored() && checklist.find_scale(item.scale)->not_applicable && !one_in(3);
    item.covers = some_of<std::string>({"o1", "o2", "o3"});
    if (item.covers.empty()) item.covers = {"o1"};
    item.protects =
        some_of<Property>({Property::confidentiality, Property::integrity, Property::availability});
    item.threats = some_of<std::string>({"3(1)", "3(2)", "3(10)"});
    if (one_in(3)) item.audience = {one_of(roles)};
    if (one_in(2)) item.aspect = one_in(2) ? Aspect::design : Aspect::operation;
    if (wanted.subjects && one_in(4)) item.each = "service";
    std::vector<Item> fitting;
    for (const auto& gate : gates) {
        if (gate.each.empty() || gate.each == item.each) fitting.push_back(gate);
    }
    if (wanted.gates && !fitting.empty() && one_in(3)) item.when = condition(checklist, fitting, 2);
    if (!standings(checklist, item).empty()) gates.push_back(item);
    return item;
}

inline Value fitting_answer(const Checklist& checklist, const Item& item)
{
    switch (item.type) {
    case ItemType::text:
        return "文章";
    case ItemType::date:
        return "2026-06-01";
    case ItemType::choice:
        return one_of(item.choices).id;
    case ItemType::choices: {
        Chosen chosen;
        for (const auto& choice : item.choices) {
            if (!choice.exclusive && one_in(2)) chosen.push_back(choice.id);
        }
        return chosen.empty() ? Chosen{item.choices.back().id} : chosen;
    }
    case ItemType::number:
        if (one_in(5) && item.scored() && checklist.find_scale(item.scale)->find(unknown_level) != nullptr)
            return std::string(unknown_level);
        return Exact(in_range(0, 101));
    case ItemType::level:
        break;
    }
    return one_of(checklist.find_scale(item.scale)->levels).id;
}

inline Response response(const Checklist& checklist, const Item& item)
{
    Response response;
    if (item.may_be_not_applicable && one_in(4)) {
        response.not_applicable = true;
        response.reason = "no_case";
    } else if (!one_in(8)) {
        response.answer = fitting_answer(checklist, item);
    } else if (one_in(2)) {
        response.answer = "no such level";
    }
    return response;
}

} // namespace random_checklist

inline rc::Gen<Checklist> any_checklist(RandomChecklist wanted = {})
{
    return rc::gen::exec([wanted] {
        using namespace random_checklist;
        Checklist checklist;
        checklist.id = "random";
        checklist.edition = "2026";
        checklist.language = "ja";
        checklist.title = "点検";
        checklist.sha256 = std::string(64, 'a');
        checklist.scales = scales();
        checklist.subjects = {{"service", "サービス", "挙げてください"}};
        checklist.policy.clauses = {{"c1", "一", {}, {{"o1", "一つめ", {}}, {"o2", "二つめ", {}}}, {}},
            {"c2", "二", {}, {{"o3", "三つめ", {}}}, {}}};
        checklist.scoring.method = one_in(2) ? ScoringMethod::pooled : ScoringMethod::mean_of_sections;
        checklist.scoring.not_applicable = one_in(2) ? NotApplicableRule::exclude : NotApplicableRule::full;
        std::vector<Item> gates;
        const int sections = in_range(1, wanted.most_sections + 1);
        for (int s = 0; s < sections; ++s) {
            Section section;
            section.id = std::to_string(s + 1);
            section.clause = "c1";
            section.title = "分野";
            section.weight = one_of<Exact>({1, 1, 2, Exact(1, 3), 0});
            const int items = in_range(1, wanted.most_items + 1);
            for (int i = 0; i < items; ++i) {
                section.items.push_back(
                    item(section.id + "-" + std::to_string(i + 1), checklist, gates, wanted));
            }
            checklist.sections.push_back(std::move(section));
        }
        for (int c = wanted.checks && !gates.empty() ? in_range(0, 3) : 0; c > 0; --c)
            checklist.checks.push_back({"c-" + std::to_string(c), check(checklist, gates), "食い違い", {}});
        return checklist;
    });
}

// Some items answered, some not, some with what does not fit them; subjects given, empty or not said.
inline rc::Gen<Answers> any_answers(Checklist checklist)
{
    return rc::gen::exec([checklist = std::move(checklist)] {
        using namespace random_checklist;
        Answers answers;
        if (one_in(4)) {
            answers.roles = some_of(std::vector<std::string>(role_names.begin(), role_names.end()));
            std::ranges::sort(answers.roles);
        }
        std::vector<std::string> subjects;
        const int count = in_range(-1, 4);
        for (int i = 0; i < count; ++i) subjects.push_back("対象" + std::to_string(i + 1));
        if (count >= 0) answers.subjects["service"] = subjects;
        for (const auto& section : checklist.sections) {
            for (const auto& item : section.items) {
                const auto names = item.each.empty() ? std::vector<std::string>{""} : subjects;
                for (const auto& subject : names) {
                    if (!one_in(3))
                        answers.responses[instance_id(item.id, subject)] = response(checklist, item);
                }
            }
        }
        return answers;
    });
}

} // namespace tenken::test

namespace rc {

template <> struct Arbitrary<tenken::Checklist> {
    static Gen<tenken::Checklist> arbitrary() { return tenken::test::any_checklist(); }
};

} // namespace rc
