#pragma once

// Random checklists that the loader takes, with texts that are hard to write down.

#include "formats/checklist/meaning_digest.hpp"
#include "model/assessment.hpp"
#include "support/random_checklist.hpp"

#include <string>
#include <vector>

namespace tenken::test {

namespace awkward {

using namespace random_checklist;

inline std::string line()
{
    static const std::vector<std::string> all{"ふつうの文。", "true", "2026", "2026-05-01", "- 箇条", "a: b",
        "#x", "「かぎ」", "\"引用\"", "'x'", "[a, b]", "{c: d}", "| x", "> y", "& z", "*強調*", "!t", "%",
        "@", "`", "名前：太郎", "=1+1", "+81-3", "001", "_x000D_", "a,b", "～", "TRUE", "\\n", "1/2", "?",
        "-", "50%", "🅰", "葛󠄀", "中　の空白", "x" + std::string(300, 'y'), "no", "~", "'=A1"};
    return one_of(all);
}

inline std::string lines()
{
    auto text = line();
    for (int more = in_range(0, 3); more > 0; --more) text += (one_in(3) ? "\n\n" : "\n") + line();
    return text;
}

inline std::string maybe(std::string text) { return one_in(2) ? std::string() : text; }

inline void give_texts(Item& item)
{
    item.question = line();
    item.how = maybe(line());
    item.help = maybe(lines());
    item.remedy = maybe(lines());
    for (auto& [level, text] : item.criteria) text = lines();
    for (auto& choice : item.choices) choice.label = line();
    for (int i = in_range(0, 3); i > 0; --i) item.evidence.push_back(line());
    if (item.scored() && item.critical) item.evidence_required = one_in(2);
    if (one_in(3)) item.remark = lines();
    if (one_in(3)) item.comparable = item.remark.empty() ? false : one_in(2);
    if (one_in(4)) item.scope = one_in(2) ? Scope::organisation : Scope::person;
    if (one_in(4)) item.tags = {"room", "2"};
    if (one_in(4)) item.replaces = {item.id + "-old", "0" + item.id};
}

// The loader takes no test for what a gate cannot come to.
inline void keep_reachable(Condition& condition, const Checklist& checklist)
{
    for (auto& part : condition.parts) keep_reachable(part, checklist);
    if (condition.kind != Condition::Kind::is) return;
    const auto& gate = *checklist.find_item(condition.item);
    std::vector<std::string> known;
    for (const auto& choice : gate.choices) known.push_back(choice.id);
    if (gate.scored()) {
        for (const auto& level : checklist.find_scale(gate.scale)->levels) {
            if (can_reach(gate.type, gate.bands, gate.choices, level.id)) known.push_back(level.id);
        }
    }
    std::erase_if(condition.is, [&](const auto& id) { return std::ranges::find(known, id) == known.end(); });
    if (condition.is.empty()) condition.is = {known.front()};
}

} // namespace awkward

inline rc::Gen<Checklist> awkward_checklist()
{
    return rc::gen::exec([] {
        using namespace awkward;
        Checklist checklist = *any_checklist({3, 4, true, true, true});
        checklist.edition = line();
        checklist.title = line();
        checklist.language = one_in(2) ? "ja" : "en";
        checklist.policy.title = line();
        checklist.policy.edition = maybe(line());
        for (auto& clause : checklist.policy.clauses) {
            clause.title = line();
            for (auto& one : clause.obligations) one.summary = line();
            if (one_in(3)) clause.text_sha256 = std::string(64, 'c');
        }
        if (one_in(2)) checklist.policy.bodies = {"事務局", "議会・1", "2"};
        for (auto& scale : checklist.scales) {
            for (auto& level : scale.levels) {
                level.label = line();
                level.printed = one_in(2) ? level.label : line();
                if (one_in(4)) level.mark.clear();
            }
            if (scale.not_applicable) scale.not_applicable->label = line();
        }
        if (one_in(3)) checklist.scoring.unit = ScoreUnit{0, Exact(5, 2), in_range(0, 4), maybe(line())};
        if (one_in(2)) checklist.glossary = {{line(), maybe(line()), lines(), one_in(2) ? "c1" : ""}};
        if (one_in(3)) checklist.retired = {{"old-1", {}}, {"2", {}}};
        for (auto& kind : checklist.subjects) kind.ask = line();
        for (auto& check : checklist.checks) {
            check.say = line();
            keep_reachable(check.condition, checklist);
        }
        for (auto& section : checklist.sections) {
            section.title = line();
            if (!section.weight.decimal()) section.weight = Exact(1, 4);
            for (auto& item : section.items) {
                give_texts(item);
                if (item.when) keep_reachable(*item.when, checklist);
                if (!item.scored()) {
                    item.weight = 1;
                    item.critical = false;
                    item.may_be_not_applicable = false;
                }
                item.meaning = meaning_of(item, checklist.find_scale(item.scale));
            }
        }
        return checklist;
    });
}

} // namespace tenken::test
