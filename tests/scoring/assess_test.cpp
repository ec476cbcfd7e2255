// The states of the items: docs/scoring.md, and what answers from a file may say.

#include "scoring/assess.hpp"

#include "scoring/score.hpp"
#include "support/catch.hpp"
#include "support/small_checklist.hpp"

using namespace tenken;
using namespace tenken::test;

namespace {

AssessedItem assessed(const Item& item, const Response& response)
{
    Answers answers;
    answers.responses[item.id] = response;
    return assess(small_checklist({item}), answers, {}).items.at(0);
}

} // namespace

TEST_CASE("An item is open until it is answered or does not apply")
{
    const Item item = level_item("a");
    CHECK(assessed(item, {}).state == State::open);
    CHECK(assessed(item, level("met")).state == State::answered);
    CHECK(assessed(item, not_applicable()).state == State::not_applicable);
    CHECK(assess(small_checklist({item}), {}, {}).items.at(0).state == State::open);
}

TEST_CASE("An answer that does not fit its item leaves it open, with its note")
{
    Response strange = level("excellent");
    strange.note = "メモ";
    const AssessedItem item = assessed(level_item("a"), strange);
    CHECK(item.state == State::open);
    CHECK_FALSE(item.response.answer.has_value());
    CHECK(item.response.note == "メモ");
    CHECK(assessed(level_item("a"), number(1)).state == State::open);
    CHECK(assessed(number_item("a"), level("met")).state == State::open);
    CHECK(assessed(number_item("a"), number(Exact(1001, 10))).state == State::open);
    CHECK(assessed(number_item("a"), number(-1)).state == State::open);
    CHECK(assessed(number_item("a"), level("unknown")).state == State::answered);
    CHECK(assessed(choice_item("a", {{"own", ""}}), level("dc")).state == State::open);
    CHECK(assessed(choice_item("a", {{"own", ""}}), level("own")).state == State::answered);
}

TEST_CASE("A choice stands at the level that it names, several at the band of how many are chosen")
{
    Item choice = choice_item("a", {{"done", "決定", "met"}, {"draft", "作成中", "partial"}});
    choice.scale = "practice";
    const Assessment one = assess(small_checklist({choice}), answering({{"a", "draft"}}), {});
    CHECK(score_value(one) == Exact(50));
    CHECK(is_finding(one, one.items.at(0)));
    CHECK(assessed(choice, level("unknown")).state == State::answered);
    CHECK(assessed(choice, level("met")).state == State::open);

    Item choices = choice_item("a", {{"lock", "施錠"}, {"card", "カード"}, {"none", "どれもない", "", true}});
    choices.type = ItemType::choices;
    choices.scale = "practice";
    choices.bands = {{2, "met"}, {1, "partial"}, {0, "unmet"}};
    const auto score_of = [&](const Chosen& chosen) {
        Answers answers;
        answers.responses["a"].answer = chosen;
        return score_value(assess(small_checklist({choices}), answers, {}));
    };
    CHECK(score_of({"lock", "card"}) == Exact(100));
    CHECK(score_of({"card"}) == Exact(50));
    CHECK(score_of({"none"}) == Exact(0));
    CHECK_FALSE(score_of({"lock", "none"}));
    CHECK_FALSE(score_of({"lock", "lock"}));
    CHECK_FALSE(score_of({"door"}));
    CHECK_FALSE(score_of({}));
}

TEST_CASE("A choice that is among those chosen shows what waits for it")
{
    Item choices = choice_item("a", {{"lock", "施錠"}, {"card", "カード"}});
    choices.type = ItemType::choices;
    Item waiting = level_item("b");
    waiting.when = gate("a", {"card"});
    const auto state_of = [&](const Chosen& chosen) {
        Answers answers;
        answers.responses["a"].answer = chosen;
        return assess(small_checklist({choices, waiting}), answers, {}).items.at(1).state;
    };
    CHECK(state_of({"lock", "card"}) == State::open);
    CHECK(state_of({"lock"}) == State::hidden);
}

TEST_CASE("Where nothing can be not applicable, such a response leaves the item open")
{
    Item item = level_item("a");
    item.may_be_not_applicable = false;
    CHECK(assessed(item, not_applicable()).state == State::open);
    CHECK(assessed(item, not_applicable()).response.reason.empty());
}

TEST_CASE("An unscored number may be unknown; a day must exist")
{
    Item number_of_pcs = choice_item("a", {});
    number_of_pcs.type = ItemType::number;
    CHECK(assessed(number_of_pcs, number(12)).state == State::answered);
    CHECK(assessed(number_of_pcs, level("unknown")).state == State::answered);
    Item last_drill = choice_item("a", {});
    last_drill.type = ItemType::date;
    CHECK(assessed(last_drill, level("2026-02-28")).state == State::answered);
    CHECK(assessed(last_drill, level("2026-02-30")).state == State::open);
}

TEST_CASE("The criterion of the level given goes with the answer")
{
    CHECK(assessed(level_item("a"), level("partial")).criterion == "aが一部にある");
    CHECK(assessed(level_item("a"), level("unknown")).criterion.empty());
    CHECK(assessed(level_item("a"), {}).criterion.empty());
}

TEST_CASE("Each subject has an instance with its share of the weight, in the order of the list")
{
    Item item = level_item("a", 2);
    item.each = "service";
    Answers answers = answering({{"a@乙", "met"}});
    answers.subjects["service"] = {"乙", "甲", "丙"};
    const Assessment assessment = assess(small_checklist({item}), answers, {});
    REQUIRE(assessment.items.size() == 3);
    CHECK(assessment.items[0].instance == "a@乙");
    CHECK(assessment.items[0].state == State::answered);
    CHECK(assessment.items[1].instance == "a@甲");
    CHECK(assessment.items[1].state == State::open);
    CHECK(assessment.items[2].weight == Exact(2, 3));
}

TEST_CASE("An empty list of subjects hides the item, a missing one leaves it open")
{
    Item item = level_item("a", 2);
    item.each = "service";
    Answers answers = answering({{"a", "met"}});
    const Assessment missing = assess(small_checklist({item}), answers, {});
    REQUIRE(missing.items.size() == 1);
    CHECK(missing.items[0].instance == "a");
    CHECK(missing.items[0].state == State::open);
    CHECK(missing.items[0].weight == 2);
    answers.subjects["service"] = {};
    const Assessment empty = assess(small_checklist({item}), answers, {});
    REQUIRE(empty.items.size() == 1);
    CHECK(empty.items[0].state == State::hidden);
}

TEST_CASE("An item for another role is not asked, before anything else is looked at")
{
    Item item = level_item("a");
    item.audience = {"head", "ciso"};
    item.when = gate("none", {"met"});
    Item everybody = level_item("b");
    Answers answers = answering({{"a", "met"}, {"b", "met"}});
    answers.roles = {"staff"};
    const Assessment assessment = assess(small_checklist({item, everybody}), answers, {});
    CHECK(assessment.items[0].state == State::not_asked);
    CHECK(assessment.items[0].response.empty());
    CHECK(assessment.items[1].state == State::answered);
    answers.roles = {"ciso", "staff"};
    CHECK(assess(small_checklist({item}), answers, {}).items[0].state == State::hidden);
}

TEST_CASE("The response of a hidden item stays in the record and out of the assessment")
{
    Item item = level_item("x");
    item.when = gate("a", {"met"});
    const Answers answers = answering({{"a", "unmet"}, {"x", "met"}});
    const Assessment assessment = assess(small_checklist({level_item("a"), item}), answers, {});
    CHECK(assessment.items[1].response.empty());
    CHECK(assessment.items[1].criterion.empty());
    CHECK(answers.find("x") != nullptr);
}

TEST_CASE("An assessment carries what the report says of checklist, sections and items")
{
    Checklist checklist = checklist_of({section("1", {level_item("a")}, 3)});
    Item& item = checklist.sections[0].items[0];
    item.critical = true;
    item.scope = Scope::person;
    item.aspect = Aspect::design;
    item.protects = {Property::integrity};
    item.threats = {"3(1)"};
    item.replaces = {"a0"};
    item.comparable = true;
    item.remark = "文言の整理";
    Circumstances circumstances;
    circumstances.department = "事務局";
    const Assessment assessment = assess(checklist, {}, circumstances);
    CHECK(assessment.circumstances.department == "事務局");
    CHECK(assessment.checklist ==
        ChecklistIdentity{"small", "2026", "情報セキュリティ自己点検", std::string(64, 'a')});
    CHECK(assessment.scales == checklist.scales);
    CHECK(assessment.sections[0].weight == 3);
    CHECK(assessment.policy.clauses.size() == 1);
    const AssessedItem& result = assessment.items[0];
    CHECK(result.section == "1");
    CHECK(result.clause == "1");
    CHECK(result.covers == item.covers);
    CHECK(result.question == item.question);
    CHECK(result.meaning == item.meaning);
    CHECK(result.critical);
    CHECK(result.scope == Scope::person);
    CHECK(result.aspect == Aspect::design);
    CHECK(result.protects == item.protects);
    CHECK(result.threats == item.threats);
    CHECK(result.replaces == item.replaces);
    CHECK(result.comparable == true);
    CHECK(result.remark == "文言の整理");
}

TEST_CASE("Organisation items are not asked where a coordinating department answers them, and count nowhere")
{
    Item shared = level_item("shared");
    shared.scope = Scope::organisation;
    shared.critical = true;
    const auto checklist = small_checklist({level_item("own"), shared});
    Circumstances circumstances;
    circumstances.coordinator = "事務局";
    Answers answers = answering({{"own", "met"}, {"shared", "unmet"}});
    const auto assessment = assess(checklist, answers, circumstances);
    CHECK(assessment.items.at(0).state == State::answered);
    CHECK(assessment.items.at(1).state == State::not_asked);
    CHECK(answered_by_coordinator(assessment, assessment.items.at(1)));
    CHECK_FALSE(answered_by_coordinator(assessment, assessment.items.at(0)));
    const auto figures = score(assessment);
    CHECK(figures.value == Exact(100));
    CHECK(figures.status == Status::complete);
    CHECK(figures.result == Result::good);
    CHECK(assess(checklist, answers, {}).items.at(1).state == State::answered);
}

TEST_CASE(
    "An item of another role makes a report incomplete also where a coordinating department answers others")
{
    Item heads = level_item("heads");
    heads.audience = {"head"};
    Circumstances circumstances;
    circumstances.coordinator = "事務局";
    Answers answers = answering({{"own", "met"}});
    answers.roles = {"staff"};
    const auto assessment = assess(small_checklist({level_item("own"), heads}), answers, circumstances);
    CHECK_FALSE(answered_by_coordinator(assessment, assessment.items.at(1)));
    CHECK(score(assessment).status == Status::incomplete);
}

TEST_CASE("A person item that individuals answered stands as they did, with the department's own plan")
{
    Item item = level_item("p");
    item.scope = Scope::person;
    const auto checklist = small_checklist({item});
    Answers answers = answering({{"p", "met"}});
    answers.responses.at("p").action.what = "声をかける";
    answers.respondents = 5;
    answers.persons["p"].counts = {{"met", 3}, {"unmet", 1}, {"not_applicable", 1}};
    const auto assessment = assess(checklist, answers, {});
    const auto& own = assessment.items.at(0);
    CHECK(own.state == State::answered);
    CHECK_FALSE(own.response.answer);
    CHECK(own.response.action.what == "声をかける");
    CHECK(own.counts == answers.persons["p"].counts);
    CHECK(assessment.circumstances.respondents == 5);
    CHECK(score(assessment).value == Exact(75)); // of four to whom it applies
    CHECK(score(assessment).result == Result::findings);
}

TEST_CASE("A person item is not applicable only when it is so to all who answered, and open while nobody did")
{
    Item item = level_item("p");
    item.scope = Scope::person;
    const auto checklist = small_checklist({item, level_item("d")});
    Answers answers;
    answers.respondents = 2;
    answers.persons["p"] = {{{"not_applicable", 2}}, "no_case", {}};
    answers.persons["d"].counts = {{"met", 2}}; // no person item
    auto assessment = assess(checklist, answers, {});
    CHECK(assessment.items.at(0).state == State::not_applicable);
    CHECK(assessment.items.at(0).response.reason == "no_case");
    CHECK(assessment.items.at(1).state == State::open);
    answers.persons["p"].counts = {{"of another scale", 2}};
    assessment = assess(checklist, answers, {});
    CHECK(assessment.items.at(0).state == State::open);
}

TEST_CASE("A critical item that does not apply is to be confirmed until the confirmer has said a word on it")
{
    Item item = level_item("c");
    item.critical = true;
    const auto checklist = small_checklist({item, level_item("d")});
    Answers answers = answering({{"d", "met"}});
    answers.responses["c"].not_applicable = true;
    answers.responses["c"].note = "機器がない";
    Circumstances circumstances;
    CHECK(score(assess(checklist, answers, circumstances)).result == Result::to_confirm);
    circumstances.hand_in.vouched["c"] = "現物を見た";
    CHECK(score(assess(checklist, answers, circumstances)).result == Result::good);
}

TEST_CASE("A finding continues from its first year without a break, and recurs after a report without it")
{
    AssessedItem item;
    item.finding_years = {2021, 2024, 2025};
    Circumstances circumstances;
    circumstances.year = 2026;
    circumstances.previous_year = 2025;
    CHECK(continued_since(item, circumstances) == 2024);
    CHECK_FALSE(recurred(item, circumstances));

    circumstances.year = 2027; // and no report of 2026: nobody knows of a break
    CHECK(continued_since(item, circumstances) == 2024);
    CHECK_FALSE(recurred(item, circumstances));

    circumstances.previous_year = 2026;
    CHECK_FALSE(continued_since(item, circumstances));
    CHECK(recurred(item, circumstances));

    item.finding_years.clear();
    CHECK_FALSE(continued_since(item, circumstances));
    CHECK_FALSE(recurred(item, circumstances));
}

TEST_CASE("An index finds items and sections by id, and the items of a section in their order")
{
    const Checklist checklist =
        checklist_of({section("1", {level_item("a"), level_item("b")}), section("2", {level_item("c")})});
    const ChecklistIndex items(checklist);
    CHECK(items.find_item("c") == checklist.find_item("c"));
    CHECK(items.item_of("c@甲") == checklist.find_item("c"));
    CHECK(items.find_item("d") == nullptr);

    const Assessment assessment = assess(checklist, {}, {});
    const AssessmentIndex index(assessment);
    CHECK(index.find_item("b") == assessment.find_item("b"));
    CHECK(index.find_item("d") == nullptr);
    CHECK(index.find_section("2") == assessment.find_section("2"));
    CHECK(index.find_section("3") == nullptr);
    CHECK(index.items_of("1") == std::vector{assessment.find_item("a"), assessment.find_item("b")});
    CHECK(index.items_of("3").empty());
}
