#include "scoring/respondents.hpp"

#include "scoring/assess.hpp"
#include "support/catch.hpp"
#include "support/small_checklist.hpp"

using namespace tenken;
using namespace tenken::test;

namespace {

Item person_item(const std::string& id)
{
    Item item = level_item(id);
    item.scope = Scope::person;
    return item;
}

Circumstances individual()
{
    Circumstances circumstances;
    circumstances.individual = true;
    return circumstances;
}

State state_of(const Assessment& assessment, const std::string& instance)
{
    const auto* item = assessment.find_item(instance);
    REQUIRE(item != nullptr);
    return item->state;
}

} // namespace

TEST_CASE("An individual is asked person items only")
{
    const auto checklist = small_checklist({level_item("d"), person_item("p")});
    const auto assessment = assess(checklist, {}, individual());
    CHECK(state_of(assessment, "d") == State::not_asked);
    CHECK(state_of(assessment, "p") == State::open);
}

TEST_CASE("What hangs on the department's answer is asked of an individual once the department has given it")
{
    auto follows = person_item("p");
    follows.when = gate("d", {"met"});
    const auto checklist = small_checklist({level_item("d"), follows});
    const auto seen = [&](const Answers& department) {
        return state_of(assess(checklist, with_department(checklist, {}, department), individual()), "p");
    };
    CHECK(seen({}) == State::hidden);
    CHECK(seen(answering({{"d", "unmet"}})) == State::hidden);
    CHECK(seen(answering({{"d", "met"}})) == State::open);
}

TEST_CASE("The department's subjects are those an individual is asked about, and nobody else names them")
{
    auto each = person_item("p");
    each.each = "service";
    const auto checklist = small_checklist({each});
    Answers department;
    CHECK(state_of(assess(checklist, with_department(checklist, {}, department), individual()), "p") ==
        State::not_asked);
    department.subjects["service"] = {"広報X"};
    CHECK(state_of(assess(checklist, with_department(checklist, {}, department), individual()), "p@広報X") ==
        State::open);
}

TEST_CASE("An individual's interview holds no answer of the department to a person item, nor of others")
{
    const auto checklist = small_checklist({level_item("d"), person_item("p")});
    auto department = answering({{"d", "met"}, {"p", "unmet"}});
    department.persons["p"].counts["met"] = 3;
    const auto answers = with_department(checklist, answering({{"d", "unmet"}}), department);
    CHECK(answers.responses == answering({{"d", "met"}}).responses);
    CHECK(answers.persons.empty());
}

TEST_CASE("Respondents are counted by level, and who has answered nothing is no respondent")
{
    const auto checklist = small_checklist({level_item("d"), person_item("p"), person_item("q")});
    const auto sum = sum_of_respondents(checklist,
        {answering({{"p", "met"}, {"q", "unmet"}}), answering({{"p", "met"}}), answering({{"p", "partial"}}),
            answering({{"d", "met"}}), {}},
        {}, false);
    CHECK(sum.respondents == 3);
    CHECK(sum.persons.at("p").counts == std::map<std::string, int>{{"met", 2}, {"partial", 1}});
    CHECK(sum.persons.at("q").counts == std::map<std::string, int>{{"unmet", 1}});
    CHECK_FALSE(sum.persons.contains("d"));
}

TEST_CASE("Not applicable by some is counted beside the levels, by all with the reason that most gave")
{
    const auto checklist = small_checklist({person_item("p"), person_item("q")});
    Answers one;
    one.responses = {{"p", level("met")}, {"q", not_applicable("no_case")}};
    Answers two;
    two.responses = {{"p", not_applicable("no_object")}, {"q", not_applicable("approved")}};
    Answers three;
    three.responses = {{"q", not_applicable("approved")}};
    const auto sum = sum_of_respondents(checklist, {one, two, three}, {}, false);
    CHECK(sum.persons.at("p").counts == std::map<std::string, int>{{"met", 1}, {"not_applicable", 1}});
    CHECK(sum.persons.at("q").counts == std::map<std::string, int>{{"not_applicable", 3}});
    CHECK(sum.persons.at("q").reason == "approved");

    Answers department;
    department.respondents = sum.respondents;
    department.persons = sum.persons;
    const auto merged = assess(checklist, department, {});
    CHECK(state_of(merged, "p") == State::answered);
    CHECK(state_of(merged, "q") == State::not_applicable);
    CHECK(merged.find_item("q")->response.reason == "approved");
}

TEST_CASE("A number counts at the level of its band")
{
    auto number_of_person = number_item("p");
    number_of_person.scope = Scope::person;
    const auto checklist = small_checklist({number_of_person});
    Answers one;
    one.responses = {{"p", number(96)}};
    Answers two;
    two.responses = {{"p", number(10)}};
    const auto sum = sum_of_respondents(checklist, {one, two}, {}, false);
    CHECK(sum.persons.at("p").counts == std::map<std::string, int>{{"met", 1}, {"unmet", 1}});
}

TEST_CASE("An answer to what a respondent is not asked any more does not count")
{
    auto follows = person_item("q");
    follows.when = gate("p", {"met"});
    const auto checklist = small_checklist({person_item("p"), follows});
    const auto sum = sum_of_respondents(checklist,
        {answering({{"p", "unmet"}, {"q", "met"}}), answering({{"p", "met"}, {"q", "unmet"}})}, {}, false);
    CHECK(sum.persons.at("q").counts == std::map<std::string, int>{{"unmet", 1}});

    Answers department;
    department.persons = sum.persons;
    CHECK(state_of(assess(checklist, department, {}), "q") == State::answered);
}

TEST_CASE("A question that hangs on individuals' answers is asked where any of them stands there, not where "
          "none does")
{
    auto follows = level_item("d");
    follows.when = gate("p", {"unmet"});
    const auto checklist = small_checklist({person_item("p"), follows});
    Answers department;
    department.persons["p"].counts = {{"met", 4}, {"unmet", 1}};
    CHECK(state_of(assess(checklist, department, {}), "d") == State::open);
    department.persons["p"].counts = {{"met", 5}};
    CHECK(state_of(assess(checklist, department, {}), "d") == State::hidden);
}

TEST_CASE("Notes go in where they are wanted, in an order that does not tell whose they are")
{
    const auto checklist = small_checklist({person_item("p")});
    const auto noted = [](const std::string& note) {
        Answers answers = answering({{"p", "met"}});
        answers.responses["p"].note = note;
        return answers;
    };
    const std::vector<Answers> individuals{noted("い"), noted("あ"), noted("")};
    CHECK(sum_of_respondents(checklist, individuals, {}, false).persons.at("p").notes.empty());
    CHECK(sum_of_respondents(checklist, individuals, {}, true).persons.at("p").notes ==
        std::vector<std::string>{"あ", "い"});
}
