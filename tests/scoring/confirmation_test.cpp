// What keeps a result at 要確認, what closes it, and exceptions.

#include "scoring/confirmation.hpp"

#include "scoring/assess.hpp"
#include "scoring/exceptions.hpp"
#include "scoring/score.hpp"
#include "support/catch.hpp"
#include "support/random_checklist.hpp"
#include "support/small_checklist.hpp"

#include <rapidcheck.h>

using namespace tenken;
using namespace tenken::test;

namespace {

Item critical_item(const std::string& id)
{
    Item item = level_item(id);
    item.critical = true;
    item.evidence_required = true;
    return item;
}

Exception approved(const std::string& by, const std::string& until)
{
    return {by, "2026-04-01", until, "更新の予算がない", "見回り"};
}

Circumstances on(const std::string& day)
{
    Circumstances circumstances;
    circumstances.year = 2026;
    circumstances.date = day;
    circumstances.ciso = "副管理者";
    return circumstances;
}

std::vector<std::string> shown(const std::vector<Cause>& causes)
{
    std::vector<std::string> all;
    for (const auto& cause : causes)
        all.push_back(cause.id + " " + std::string(name_in(cause_kind_names, cause.kind)));
    return all;
}

using Lines = std::vector<std::string>;

// As if every contradiction had been mended so that nothing else changed.
Result result_without_contradictions(Assessment assessment)
{
    assessment.checks.clear();
    return score(assessment).result;
}

bool ends_contradiction(const Assessment& before, const Assessment& after)
{
    for (std::size_t i = 0; i < before.checks.size(); ++i) {
        if (before.checks[i].holds && !after.checks[i].holds) return true;
    }
    return false;
}

// Closes all causes of an assessment with one key, as a confirmation would.
Circumstances closed(const Assessment& assessment, ClosingKey key)
{
    Circumstances circumstances = assessment.circumstances;
    for (const auto& cause : causes_to_confirm(assessment)) {
        if (closes(assessment, cause, key))
            close(circumstances.hand_in, cause, key, "台帳、金庫、6月1日", "2026-12-25");
    }
    return circumstances;
}

} // namespace

TEST_CASE("A critical item that requires evidence is to be confirmed where there is none, and no finding")
{
    const auto checklist = small_checklist({critical_item("a"), level_item("b")});
    Answers answers = answering({{"a", "met"}, {"b", "met"}});
    const auto result = [&] { return score(assess(checklist, answers, on("2026-06-01"))); };
    CHECK(shown(result().causes) == Lines{"a unproved"});
    CHECK(result().result == Result::to_confirm);
    answers.responses["a"].evidence = {" "};
    CHECK(result().result == Result::to_confirm);
    answers.responses["a"].evidence = {"現物（目視）"};
    CHECK(result().result == Result::good);
    answers.responses["a"] = level("partial");
    CHECK(result().causes.empty());
    CHECK(result().result == Result::needs_improvement);
}

TEST_CASE("Answers that contradict one another are to be confirmed until both words are said, and bar 良好")
{
    auto checklist = small_checklist({level_item("a"), choice_item("b", {{"done", ""}, {"none", ""}})});
    checklist.checks = {{"c-01", all_of({gate("b", {"none"}), gate("a", {"met"})}), "食い違い", {}}};
    Answers answers = answering({{"a", "met"}, {"b", "none"}});
    Circumstances circumstances = on("2026-06-01");
    const auto result = [&] { return score(assess(checklist, answers, circumstances)); };
    CHECK(shown(result().causes) == Lines{"c-01 contradiction"});
    const Assessment unexplained = assess(checklist, answers, circumstances);
    CHECK_FALSE(closes(
        unexplained, unexplained.checks.empty() ? Cause{} : result().causes.front(), ClosingKey::seen));
    circumstances.hand_in.kept["c-01"] = "規程案を見た";
    CHECK(result().result == Result::to_confirm);
    answers.check_words["c-01"] = "去年の規程を使っている";
    CHECK(result().causes.empty());
    CHECK(result().result == Result::findings);
    answers.responses["b"] = level("done");
    CHECK(result().result == Result::good);
    CHECK_FALSE(assess(checklist, answers, circumstances).checks.at(0).holds);
}

TEST_CASE("A check asks whether there are subjects, and reads an item of each for any of them")
{
    Item each = level_item("a");
    each.each = "service";
    auto checklist = small_checklist({choice_item("b", {{"used", ""}, {"none", ""}}), each});
    Condition nobody;
    nobody.kind = Condition::Kind::no_subjects;
    nobody.subjects = "service";
    checklist.checks = {{"c-01", all_of({gate("b", {"used"}), nobody}), "使っているのに挙げられていない", {}},
        {"c-02", gate("a", {"unmet"}), "一つでも", {}}};
    Answers answers = answering({{"b", "used"}});
    const auto holds = [&](std::size_t i) { return assess(checklist, answers, {}).checks.at(i).holds; };
    CHECK_FALSE(holds(0)); // the list is not known
    answers.subjects["service"] = {};
    CHECK(holds(0));
    answers.subjects["service"] = {"広報X", "動画"};
    CHECK_FALSE(holds(0));
    CHECK_FALSE(holds(1));
    answers.responses["a@動画"] = level("unmet");
    CHECK(holds(1));
}

TEST_CASE("A contradiction ends with the worse answer that mends it, and the result is never better for it "
          "than that")
{
    auto checklist = small_checklist({level_item("a"), choice_item("b", {{"done", ""}, {"none", ""}})});
    checklist.checks = {{"c-01", all_of({gate("b", {"none"}), gate("a", {"met"})}), "食い違い", {}}};
    CHECK(
        score(assess(checklist, answering({{"a", "met"}, {"b", "none"}}), {})).result == Result::to_confirm);
    CHECK(
        score(assess(checklist, answering({{"a", "unmet"}, {"b", "none"}}), {})).result == Result::findings);
    CHECK(score(assess(checklist, answering({{"a", "met"}, {"b", "done"}}), {})).result == Result::good);
}

TEST_CASE("What is confirmed later is a finding once; unproved again it counts as わからない")
{
    const auto checklist = small_checklist({critical_item("a"), level_item("b")});
    Answers answers = answering({{"a", "met"}, {"b", "met"}});
    Circumstances circumstances = on("2026-06-01");
    circumstances.hand_in.promised["a"] = {"2026-12-25", "契約書"};
    const Assessment promised = assess(checklist, answers, circumstances);
    const Score first = score(promised);
    CHECK(first.value == Exact(100));
    CHECK(first.result == Result::findings);
    CHECK(is_finding(promised, promised.items.at(0)));
    CHECK(first.critical.empty());

    circumstances.previous_year = 2025;
    answers.unproved_years["a"] = {2025};
    const Assessment again = assess(checklist, answers, circumstances);
    CHECK(level_of(again.items.at(0), again.scales.front())->id == "unknown");
    CHECK(score(again).value == Exact(50));
    CHECK(score(again).result == Result::needs_improvement);
    answers.responses["a"].evidence = {"契約書"};
    CHECK(score(assess(checklist, answers, circumstances)).result == Result::good);
    answers.responses["a"].evidence.clear();
    circumstances.hand_in.vouched["a"] = "契約書、書庫、6月1日";
    CHECK(score(assess(checklist, answers, circumstances)).result == Result::good);
}

TEST_CASE("What was unproved in a year before last year's is not unproved again")
{
    const auto checklist = small_checklist({critical_item("a"), level_item("b")});
    Answers answers = answering({{"a", "met"}, {"b", "met"}});
    answers.unproved_years["a"] = {2024};
    Circumstances circumstances = on("2026-06-01");
    circumstances.previous_year = 2025;
    CHECK(score(assess(checklist, answers, circumstances)).value == Exact(100));
    circumstances.previous_year = 2024; // the last report, across a gap
    CHECK(score(assess(checklist, answers, circumstances)).value == Exact(50));
}

TEST_CASE("A word of the confirmer's that is nothing but blanks closes nothing")
{
    const auto checklist = small_checklist({critical_item("a"), level_item("b")});
    Answers answers = answering({{"b", "met"}});
    answers.responses["a"] = not_applicable();
    Circumstances circumstances = on("2026-06-01");
    circumstances.hand_in.vouched["a"] = " \u3000";
    CHECK(shown(causes_to_confirm(assess(checklist, answers, circumstances))) ==
        Lines{"a critical_not_applicable"});
    circumstances.hand_in.vouched["a"] = "機器がない";
    CHECK(causes_to_confirm(assess(checklist, answers, circumstances)).empty());
}

TEST_CASE("An exception in force is no finding, and after its day it is one again")
{
    const auto checklist = small_checklist({critical_item("a"), level_item("b")});
    Answers answers = answering({{"a", "unmet"}, {"b", "met"}});
    answers.responses["a"].exception = approved("副管理者", "2027-03-31");
    const auto on_day = [&](const std::string& day) { return score(assess(checklist, answers, on(day))); };
    CHECK(on_day("2027-03-31").result == Result::findings);
    CHECK(on_day("2027-03-31").exceptions == Lines{"a"});
    CHECK(on_day("2027-03-31").critical.empty());
    CHECK(on_day("2027-04-01").result == Result::needs_improvement);
    CHECK(on_day("2026-03-31").result == Result::needs_improvement); // not approved yet
    CHECK(on_day("2027-04-01").exceptions.empty());
    answers.responses["a"].exception->approved_by = "事務局長";
    CHECK(on_day("2026-06-01").result == Result::needs_improvement);
    answers.responses["a"].answer = "unknown";
    CHECK_FALSE(assess(checklist, answers, on("2026-06-01")).items.at(0).response.exception.has_value());
}

TEST_CASE("Renewals of an exception are counted while no year is missing")
{
    const auto checklist = small_checklist({level_item("a")});
    Answers answers = answering({{"a", "partial"}});
    answers.responses["a"].exception = approved("局長", "2027-03-31");
    const auto year = [&] {
        const auto assessment = assess(checklist, answers, on("2026-06-01"));
        return exception_year(assessment, assessment.items.at(0));
    };
    CHECK(year() == 1);
    answers.exception_years["a"] = {2022, 2024, 2025};
    CHECK(year() == 3);
    answers.responses["a"].exception.reset();
    CHECK(year() == 0);
}

TEST_CASE("Not applicable by exception is asked again")
{
    const auto item = assess(small_checklist({level_item("a")}),
        [] {
            Answers answers;
            answers.responses["a"] = not_applicable("exception");
            answers.responses["a"].note = "承認済み";
            return answers;
        }(),
        {})
                          .items.at(0);
    CHECK(item.state == State::open);
    CHECK(item.response.note == "承認済み");
}

TEST_CASE("Where nothing scored was answered there is nothing to judge")
{
    const auto checklist = small_checklist({critical_item("a"), choice_item("b", {{"own", ""}})});
    CHECK(score(assess(checklist, {}, {})).result == Result::nothing);
    CHECK(score(assess(checklist, answering({{"b", "own"}}), {})).result == Result::nothing);
    Answers answers;
    answers.responses["a"] = not_applicable();
    CHECK(score(assess(checklist, answers, {})).result == Result::nothing);
    CHECK(
        score(assess(small_checklist({choice_item("b", {{"own", ""}})}), {}, {})).result == Result::nothing);
}

TEST_CASE("An open premise that hides scored items is named and leaves the inspection incomplete")
{
    Item behind = choice_item("q", {{"own", ""}});
    behind.when = gate("p", {"own"});
    Item hidden = level_item("b");
    hidden.when = gate("q", {"own"});
    const auto checklist =
        small_checklist({choice_item("p", {{"own", ""}, {"dc", ""}}), behind, hidden, level_item("a")});
    Answers answers = answering({{"a", "met"}});
    const auto open = [&] { return assess(checklist, answers, {}).premises_open; };
    CHECK(open() == Lines{"p"});
    CHECK(score(assess(checklist, answers, {})).status == Status::incomplete);
    answers.responses["p"] = level("own");
    CHECK(open() == Lines{"q"});
    answers.responses["p"] = level("dc");
    CHECK(open().empty());
    CHECK(score(assess(checklist, answers, {})).status == Status::complete);
}

TEST_CASE("Counts of the department's people are scored as their mean")
{
    Item item = level_item("a");
    item.scope = Scope::person;
    Answers answers;
    answers.responses["a"].counts = {{"met", 6}, {"unmet", 2}, {"not_applicable", 1}};
    const Assessment declared = assess(small_checklist({item}), answers, {});
    CHECK(score_value(declared) == Exact(75));
    CHECK(declared.items.at(0).answered_for == AnsweredFor::declared);
    CHECK(declared.circumstances.respondents == 0);
    CHECK(is_finding(declared, declared.items.at(0)));
    answers.persons["a"].counts = {{"met", 4}};
    CHECK(assess(small_checklist({item}), answers, {}).items.at(0).answered_for == AnsweredFor::person);
    const auto for_all = assess(small_checklist({item}), answering({{"a", "met"}}), {});
    CHECK(for_all.items.at(0).answered_for == AnsweredFor::department);
}

TEST_CASE("A condition reads what the department counted of its people, as it reads what each answered")
{
    Item gated = level_item("b");
    gated.when = gate("a", {"unmet"});
    Item item = level_item("a");
    item.scope = Scope::person;
    const auto checklist = small_checklist({item, gated});
    Answers answers;
    answers.responses["a"].counts = {{"met", 6}, {"unmet", 2}};
    CHECK(assess(checklist, answers, {}).items.at(1).state == State::open);
    answers.responses["a"].counts = {{"met", 8}};
    CHECK(assess(checklist, answers, {}).items.at(1).state == State::hidden);
    answers.persons["a"].counts = {{"met", 1}, {"unmet", 2}};
    CHECK(assess(checklist, answers, {}).items.at(1).state == State::open);
}

TEST_CASE("Of fewer than three persons only the lowest level is kept, and scored")
{
    Item item = level_item("a");
    item.scope = Scope::person;
    const auto of = [&](const PersonCounts& counts) {
        Answers answers;
        answers.responses["a"].counts = counts;
        return assess(small_checklist({item}), answers, {});
    };
    const Assessment two = of({{"met", 1}, {"partial", 1}});
    CHECK(two.items.at(0).counts.empty());
    CHECK(two.items.at(0).response.answer == Value("partial"));
    CHECK(two.items.at(0).answered_for == AnsweredFor::declared);
    CHECK(score_value(two) == Exact(50));
    CHECK(of({{"met", 1}, {"not_applicable", 1}}).items.at(0).response.answer == Value("met"));
    CHECK(of({{"not_applicable", 2}}).items.at(0).state == State::not_applicable);
    CHECK(of({{"met", 2}, {"partial", 1}}).items.at(0).counts.size() == 2);
}

TEST_CASE("A worse answer never raises the score, and the result only where it ends a contradiction")
{
    REQUIRE(rc::check("monotone", [] {
        Checklist checklist = *any_checklist({.gates = false, .checks = true});
        for (auto& section : checklist.sections) {
            for (auto& item : section.items) item.evidence_required = item.critical;
        }
        Answers answers = *any_answers(checklist);
        const Assessment before = assess(checklist, answers, {});
        const Score was = score(before);
        const Result mended = result_without_contradictions(before);
        if (was.result == Result::nothing) return;
        for (const auto& item : before.items) {
            const Scale* scale = before.find_scale(item.scale);
            if (item.state != State::answered || scale == nullptr || item.type != ItemType::level) continue;
            const Level* at = level_of(item, *scale);
            for (const auto& worse : scale->levels) {
                const bool is_worse = worse.points < at->points && (worse.finding || !at->finding);
                if (!is_worse) continue;
                Answers changed = answers;
                changed.responses[item.instance].answer = worse.id;
                const Assessment after = assess(checklist, changed, {});
                const Score is = score(after);
                if (was.value && is.value) RC_ASSERT(*is.value <= *was.value);
                RC_ASSERT((is.result <= was.result || ends_contradiction(before, after)));
                RC_ASSERT(is.result <= mended);
                if (worse.finding) RC_ASSERT(is.result <= Result::findings);
            }
        }
    }));
}

TEST_CASE("An exception never changes the score")
{
    REQUIRE(rc::check("the same figures", [](const Checklist& checklist) {
        Answers answers = *any_answers(checklist);
        const Score was = score(assess(checklist, answers, on("2026-06-01")));
        for (auto& [instance, response] : answers.responses) {
            if (random_checklist::one_in(2)) response.exception = approved("副管理者", "2027-03-31");
        }
        const Score is = score(assess(checklist, answers, on("2026-06-01")));
        RC_ASSERT((is.value == was.value && is.low == was.low && is.high == was.high));
        RC_ASSERT(is.tally.answered == was.tally.answered);
        RC_ASSERT(is.result >= was.result);
        if (!is.exceptions.empty()) RC_ASSERT(is.result <= Result::findings);
    }));
}

TEST_CASE("Nothing but the confirmer's keys closes a cause")
{
    REQUIRE(rc::check("notes, plans and words of others do not", [] {
        Checklist checklist = *any_checklist({.checks = true});
        for (auto& section : checklist.sections) {
            for (auto& item : section.items) item.evidence_required = item.critical;
        }
        checklist.checks.push_back({"always", {}, "食い違い", {}});
        checklist.checks.back().condition.kind = Condition::Kind::all; // of nothing: it always holds
        Answers answers = *any_answers(checklist);
        const Assessment before = assess(checklist, answers, on("2026-06-01"));
        const auto causes = causes_to_confirm(before);
        for (auto& [instance, response] : answers.responses) {
            response.note = "確かめた";
            response.action = {"確かめる", "係長", "2026-12-25"};
        }
        if (random_checklist::one_in(2)) answers.check_words["always"] = "理由がある";
        const Assessment after = assess(checklist, answers, on("2026-06-01"));
        RC_ASSERT(causes_to_confirm(after) == causes);
        for (const auto key : {ClosingKey::seen, ClosingKey::promise}) {
            const auto left = causes_to_confirm(assess(checklist, answers, closed(after, key)));
            for (const auto& cause : causes) {
                const bool remains = std::ranges::find(left, cause) != left.end();
                RC_ASSERT(remains != closes(after, cause, key));
            }
        }
    }));
}
