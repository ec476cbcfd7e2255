// What another department answers in one's place: docs/workspace.md.

#include "scoring/assess.hpp"

#include "scoring/score.hpp"
#include "support/catch.hpp"
#include "support/small_checklist.hpp"

using namespace tenken;
using namespace tenken::test;

namespace {

Item tagged(const std::string& id, const std::string& tag)
{
    Item item = level_item(id);
    item.tags = {tag};
    return item;
}

Item of_persons(const std::string& id)
{
    Item item = level_item(id);
    item.scope = Scope::person;
    return item;
}

Item hanging_on(const std::string& id, const std::string& gate)
{
    Item item = level_item(id);
    item.when.emplace();
    item.when->kind = Condition::Kind::is;
    item.when->item = gate;
    item.when->is = {"met"};
    return item;
}

Circumstances served_by_office(std::vector<std::string> shares)
{
    Circumstances circumstances;
    circumstances.service = {"事務局", std::move(shares)};
    return circumstances;
}

Answers with_theirs(Answers answers, const std::string& instance, const Response& response)
{
    answers.served.department = "事務局";
    auto& theirs = answers.served.answers[instance];
    theirs.response = response;
    theirs.state = response.not_applicable ? State::not_applicable : State::answered;
    return answers;
}

} // namespace

TEST_CASE("What is shared stands as the serving department answered it, and is in no sum and no finding")
{
    Item lock = tagged("lock", "room");
    lock.critical = true;
    const auto checklist =
        small_checklist({level_item("own"), lock, of_persons("screen"), tagged("lan", "devices")});
    auto answers = answering({{"own", "met"}, {"lock", "met"}, {"lan", "met"}});
    answers = with_theirs(answers, "lock", level("unmet"));
    answers = with_theirs(answers, "screen", not_applicable());
    const auto assessment = assess(checklist, answers, served_by_office({"person", "room"}));
    const auto& items = assessment.items;
    CHECK(items.at(0).state == State::answered);
    CHECK(items.at(1).state == State::not_asked);
    CHECK(items.at(1).answered_for == AnsweredFor::served);
    CHECK(items.at(1).response == level("unmet"));
    CHECK(items.at(2).response.not_applicable);
    CHECK(items.at(3).state == State::answered); // devices are its own
    const auto figures = score(assessment);
    CHECK(figures.value == Exact(100));
    CHECK(figures.tally.applicable == 2);
    CHECK(figures.status == Status::complete);
    CHECK(figures.result == Result::good);
}

TEST_CASE("What the serving department has still to answer makes a report incomplete, and moves no score")
{
    const auto checklist = small_checklist({level_item("own"), tagged("lock", "room")});
    const auto assessment =
        assess(checklist, answering({{"own", "met"}, {"lock", "unmet"}}), served_by_office({"room"}));
    CHECK(awaits_server(assessment.items.at(1)));
    CHECK(assessment.items.at(1).response.empty());
    const auto figures = score(assessment);
    CHECK(figures.value == Exact(100));
    CHECK(figures.low == Exact(100));
    CHECK(figures.status == Status::incomplete);
}

TEST_CASE("What hangs on a shared item follows the serving department's answer")
{
    const auto checklist = small_checklist({tagged("lan", "devices"), hanging_on("rules", "lan")});
    const auto state_with = [&](const Answers& answers) {
        return assess(checklist, answers, served_by_office({"devices"})).items.at(1).state;
    };
    const auto own = answering({{"lan", "met"}, {"rules", "met"}});
    CHECK(state_with(own) == State::hidden); // what one answered oneself before does not count
    CHECK(state_with(with_theirs(own, "lan", level("met"))) == State::answered);
    CHECK(state_with(with_theirs(own, "lan", level("unmet"))) == State::hidden);
    CHECK(state_with(with_theirs(own, "lan", not_applicable())) == State::hidden);
}

TEST_CASE("What hangs on a shared item of persons is asked where any of the serving department's stands so")
{
    const auto checklist = small_checklist({of_persons("screen"), hanging_on("rules", "screen")});
    const auto state_with = [&](const PersonCounts& counts) {
        Response counted;
        counted.counts = counts;
        const auto answers = with_theirs({}, "screen", counted);
        return assess(checklist, answers, served_by_office({"person"})).items.at(1).state;
    };
    CHECK(state_with({{"met", 1}, {"unmet", 9}}) == State::open);
    CHECK(state_with({{"unmet", 9}}) == State::hidden);
}

TEST_CASE(
    "An answer of the serving department that the item does not take is open, also for what hangs on it")
{
    Item without = hanging_on("without", "lan");
    without.when = none_of(gate("lan", {"met"}));
    Item under = tagged("under", "devices");
    under.when = without.when;
    const auto checklist = small_checklist({tagged("lan", "devices"), without, under});
    Response counted;
    counted.counts = {{"no such level", 4}};
    for (const auto& response : {level("no such level"), counted, Response{}}) {
        const auto answers = with_theirs(with_theirs({}, "lan", response), "under", level("no such level"));
        const auto assessment = assess(checklist, answers, served_by_office({"devices"}));
        CHECK(awaits_server(assessment.items.at(0)));
        CHECK(assessment.items.at(1).state == State::hidden);
        CHECK(assessment.items.at(2).state == State::hidden);
    }
}

TEST_CASE("A shared item that the serving department is not asked is not awaited")
{
    const auto checklist =
        small_checklist({level_item("own"), tagged("lock", "room"), tagged("lan", "room")});
    Answers answers = answering({{"own", "met"}});
    answers.served.answers["lock"].state = State::hidden;
    answers.served.answers["lan"].state = State::not_asked;
    const auto assessment = assess(checklist, answers, served_by_office({"room"}));
    CHECK(assessment.items.at(1).state == State::hidden);
    CHECK(assessment.items.at(2).state == State::not_asked);
    CHECK_FALSE(assessment.items.at(2).answered_for);
    CHECK(score(assessment).status == Status::incomplete); // as theirs is
}

TEST_CASE("What hangs on a shared item that the serving department is not asked is unknown, also under not")
{
    Item without = level_item("without");
    without.when = none_of(gate("lan", {"met"}));
    const auto checklist = small_checklist({tagged("lan", "room"), without});
    const auto state_with = [&](State theirs) {
        Answers answers;
        answers.served.answers["lan"].state = theirs;
        return assess(checklist, answers, served_by_office({"room"})).items.at(1).state;
    };
    CHECK(state_with(State::not_asked) == State::hidden);
    CHECK(state_with(State::hidden) == State::open);
}

TEST_CASE("A shared item is about the serving department's subjects")
{
    Item key = tagged("key", "room");
    key.each = "service";
    Item own = level_item("own");
    own.each = "service";
    const auto checklist = small_checklist({key, own});
    Answers answers;
    answers.subjects = {{"service", {"甲"}}};
    answers.served.subjects = {{"service", {"乙", "丙"}}};
    answers = with_theirs(answers, "key@乙", level("met"));
    const auto assessment = assess(checklist, answers, served_by_office({"room"}));
    REQUIRE(assessment.items.size() == 3);
    CHECK(assessment.items.at(0).instance == "key@乙");
    CHECK(assessment.items.at(0).response == level("met"));
    CHECK(awaits_server(assessment.items.at(1)));
    CHECK(assessment.items.at(2).instance == "own@甲");

    answers.served.subjects["service"].clear();
    CHECK(assess(checklist, answers, served_by_office({"room"})).items.at(0).state == State::hidden);
    answers.served.subjects.clear();
    CHECK(awaits_server(assess(checklist, answers, served_by_office({"room"})).items.at(0)));
}

TEST_CASE("A contradiction among shared answers alone is the serving department's to clear up")
{
    auto checklist = small_checklist({tagged("lock", "room"), tagged("lan", "room"), level_item("own")});
    const auto is = [](const std::string& item, const std::string& level) {
        Condition condition;
        condition.kind = Condition::Kind::is;
        condition.item = item;
        condition.is = {level};
        return condition;
    };
    const auto both = [](std::vector<Condition> parts) {
        Condition condition;
        condition.kind = Condition::Kind::all;
        condition.parts = std::move(parts);
        return condition;
    };
    checklist.checks = {{"c-1", both({is("lock", "met"), is("lan", "unmet")}), "食い違い", {}},
        {"c-2", both({is("lock", "met"), is("own", "unmet")}), "食い違い", {}}};
    auto answers = answering({{"own", "unmet"}});
    answers = with_theirs(answers, "lock", level("met"));
    answers = with_theirs(answers, "lan", level("unmet"));
    const auto assessment = assess(checklist, answers, served_by_office({"room"}));
    CHECK_FALSE(assessment.checks.at(0).holds);
    CHECK(assessment.checks.at(1).holds);
}

TEST_CASE("Of an unscored premise that is shared the serving department's answer is awaited")
{
    Item premise = choice_item("use", {{"yes", "使う"}, {"no", "使わない"}});
    premise.tags = {"devices"};
    Item rules = hanging_on("rules", "use");
    rules.when->is = {"yes"};
    const auto checklist = small_checklist({level_item("own"), premise, rules});
    const auto own = answering({{"own", "met"}});
    const auto assessment = assess(checklist, own, served_by_office({"devices"}));
    CHECK(assessment.premises_open == std::vector<std::string>{"use"});
    CHECK(score(assessment).status == Status::incomplete);
    const auto known = with_theirs(own, "use", level("no"));
    CHECK(assess(checklist, known, served_by_office({"devices"})).premises_open.empty());
}
