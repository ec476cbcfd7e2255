// docs/checklist-format.md, on conditions.

#include "scoring/assess.hpp"
#include "support/catch.hpp"
#include "support/small_checklist.hpp"

using namespace tenken;
using namespace tenken::test;

namespace {

Item with(Item item, Condition when)
{
    item.when = std::move(when);
    return item;
}

Item per_service(Item item)
{
    item.each = "service";
    return item;
}

Item of_persons(Item item)
{
    item.scope = Scope::person;
    return item;
}

// The state of item "x" under a condition, beside the gates a, b (levels) and n (a number).
State state_of_x(const Condition& when, const Answers& answers)
{
    const Checklist checklist =
        small_checklist({level_item("a"), level_item("b"), number_item("n"), with(level_item("x"), when)});
    return assess(checklist, answers, {}).find_item("x")->state;
}

} // namespace

TEST_CASE("An item is asked when its gate stands at one of the levels named")
{
    const Condition when = gate("a", {"met", "partial"});
    CHECK(state_of_x(when, answering({{"a", "partial"}})) == State::open);
    CHECK(state_of_x(when, answering({{"a", "partial"}, {"x", "met"}})) == State::answered);
    CHECK(state_of_x(when, answering({{"a", "unmet"}, {"x", "met"}})) == State::hidden);
}

TEST_CASE("An open gate is unknown, also under not, and unknown hides")
{
    CHECK(state_of_x(gate("a", {"met"}), {}) == State::hidden);
    CHECK(state_of_x(none_of(gate("a", {"met"})), {}) == State::hidden);
    CHECK(state_of_x(none_of(gate("a", {"met"})), answering({{"a", "unmet"}})) == State::open);
    CHECK(state_of_x(none_of(gate("a", {"met"})), answering({{"a", "no such level"}})) == State::hidden);
}

TEST_CASE("All and any follow Kleene: what the known parts decide, an open one cannot change")
{
    const auto a = gate("a", {"met"});
    const auto b = gate("b", {"met"});
    CHECK(state_of_x(any_of({a, b}), answering({{"a", "met"}})) == State::open);
    CHECK(state_of_x(any_of({a, b}), answering({{"a", "unmet"}})) == State::hidden);
    CHECK(state_of_x(all_of({a, b}), answering({{"a", "met"}})) == State::hidden);
    CHECK(state_of_x(all_of({a, b}), answering({{"a", "met"}, {"b", "met"}})) == State::open);
    CHECK(state_of_x(none_of(all_of({a, b})), answering({{"a", "unmet"}})) == State::open);
    CHECK(state_of_x(none_of(all_of({a, b})), answering({{"a", "met"}})) == State::hidden);
    CHECK(state_of_x(none_of(any_of({a, b})), answering({{"a", "unmet"}, {"b", "unmet"}})) == State::open);
}

TEST_CASE("A gate that does not apply satisfies no is")
{
    Answers answers;
    answers.responses["a"] = not_applicable();
    CHECK(state_of_x(gate("a", {"met", "partial", "unmet", "unknown"}), answers) == State::hidden);
    CHECK(state_of_x(none_of(gate("a", {"met"})), answers) == State::open);
}

TEST_CASE("A hidden gate satisfies no is, whatever the record still says of it")
{
    const Checklist checklist = small_checklist({level_item("a"), with(level_item("b"), gate("a", {"met"})),
        with(level_item("x"), gate("b", {"met"})), with(level_item("y"), none_of(gate("b", {"met"})))});
    const Assessment hidden = assess(checklist, answering({{"a", "unmet"}, {"b", "met"}}), {});
    CHECK(hidden.find_item("b")->state == State::hidden);
    CHECK(hidden.find_item("x")->state == State::hidden);
    CHECK(hidden.find_item("y")->state == State::open);
    const Assessment waiting = assess(checklist, answering({{"b", "met"}}), {});
    INFO("also one that is hidden because another is open");
    CHECK(waiting.find_item("b")->state == State::hidden);
    CHECK(waiting.find_item("x")->state == State::hidden);
    CHECK(waiting.find_item("y")->state == State::open);
    const Assessment back = assess(checklist, answering({{"a", "met"}, {"b", "met"}}), {});
    CHECK(back.find_item("b")->state == State::answered);
    CHECK(back.find_item("x")->state == State::open);
    CHECK(back.find_item("y")->state == State::hidden);
}

TEST_CASE("A gate that was not asked is read from the record")
{
    Item a = level_item("a");
    a.audience = {"head"};
    const Checklist checklist = small_checklist({a, with(level_item("x"), gate("a", {"met"}))});
    Answers answers = answering({{"a", "met"}});
    answers.roles = {"staff"};
    const Assessment assessment = assess(checklist, answers, {});
    CHECK(assessment.find_item("a")->state == State::not_asked);
    CHECK(assessment.find_item("x")->state == State::open);
}

TEST_CASE("A number stands at its band, or is unknown to whom it is unknown")
{
    Answers answers;
    answers.responses["n"] = number(Exact(70));
    CHECK(state_of_x(gate("n", {"partial"}), answers) == State::open);
    answers.responses["n"] = number(*Exact::from_decimal("69.999"));
    CHECK(state_of_x(gate("n", {"partial"}), answers) == State::hidden);
    answers.responses["n"] = level("unknown");
    CHECK(state_of_x(gate("n", {"unknown"}), answers) == State::open);
    answers.responses["n"] = number(Exact(100));
    CHECK(state_of_x(gate("n", {"met"}), answers) == State::open);
    answers.responses["n"] = number(Exact(0));
    CHECK(state_of_x(gate("n", {"unmet"}), answers) == State::open);
    answers.responses["n"] = number(Exact(101));
    CHECK(state_of_x(none_of(gate("n", {"met"})), answers) == State::hidden);
}

TEST_CASE("A choice is compared by its id")
{
    const Checklist checklist =
        small_checklist({choice_item("c", {{"own", "自庁舎"}, {"dc", "データセンター"}}),
            with(level_item("x"), gate("c", {"dc"}))});
    CHECK(assess(checklist, answering({{"c", "dc"}}), {}).find_item("x")->state == State::open);
    CHECK(assess(checklist, answering({{"c", "own"}}), {}).find_item("x")->state == State::hidden);
}

TEST_CASE("A gate per subject is read for the same subject")
{
    const Checklist checklist = small_checklist({per_service(level_item("a")),
        with(per_service(level_item("x")), gate("a", {"met"})), with(level_item("y"), gate("a", {"met"}))});
    Answers answers = answering({{"a@甲", "met"}, {"a@乙", "unmet"}});
    answers.subjects["service"] = {"甲", "乙"};
    const Assessment assessment = assess(checklist, answers, {});
    CHECK(assessment.find_item("x@甲")->state == State::open);
    CHECK(assessment.find_item("x@乙")->state == State::hidden);
    INFO("an item asked once is asked when any subject satisfies its gate");
    CHECK(assessment.find_item("y")->state == State::open);
    answers.subjects["service"] = {};
    CHECK(assess(checklist, answers, {}).find_item("y")->state == State::hidden);
    answers.subjects.clear();
    CHECK(assess(checklist, answers, {}).find_item("y")->state == State::hidden);
}

TEST_CASE("A gate whose persons are counted at none of its levels is open, also under not")
{
    const Checklist checklist =
        small_checklist({of_persons(level_item("a")), with(level_item("x"), none_of(gate("a", {"met"})))});
    const PersonCounts none{{"no such level", 5}, {"met", 0}};
    Answers declared;
    declared.responses["a"].counts = none;
    Answers each;
    each.persons["a"].counts = none;
    for (auto answers : {declared, each}) {
        const Assessment open = assess(checklist, answers, {});
        CHECK(open.find_item("a")->state == State::open);
        CHECK(open.find_item("x")->state == State::hidden);
        INFO("what one answered for all stands in their place");
        answers.responses["a"] = level("unmet");
        const Assessment for_all = assess(checklist, answers, {});
        CHECK(for_all.find_item("a")->state == State::answered);
        CHECK(for_all.find_item("x")->state == State::open);
    }
}

TEST_CASE("A gate is read from an individual's own answer, whatever is known of the department's people")
{
    const Checklist checklist =
        small_checklist({of_persons(level_item("a")), of_persons(with(level_item("x"), gate("a", {"met"}))),
            of_persons(with(level_item("y"), none_of(gate("a", {"met"}))))});
    Answers answers;
    answers.persons["a"].counts = {{"met", 3}};
    Circumstances circumstances;
    circumstances.individual = true;
    const Assessment open = assess(checklist, answers, circumstances);
    CHECK(open.find_item("a")->state == State::open);
    CHECK(open.find_item("x")->state == State::hidden);
    CHECK(open.find_item("y")->state == State::hidden);
    answers.responses["a"] = level("unmet");
    const Assessment said = assess(checklist, answers, circumstances);
    CHECK(said.find_item("x")->state == State::hidden);
    CHECK(said.find_item("y")->state == State::open);
}

TEST_CASE("A gate that does not apply to any of the persons counted satisfies no is")
{
    const Checklist checklist = small_checklist({of_persons(level_item("a")),
        with(level_item("x"), gate("a", {"met"})), with(level_item("y"), none_of(gate("a", {"met"})))});
    Answers answers;
    answers.persons["a"].counts = {{"not_applicable", 3}, {"no such level", 2}};
    const Assessment assessment = assess(checklist, answers, {});
    CHECK(assessment.find_item("a")->state == State::not_applicable);
    CHECK(assessment.find_item("x")->state == State::hidden);
    CHECK(assessment.find_item("y")->state == State::open);
}

TEST_CASE("A gate of persons that is not scored is read from the answer for all, as it stands")
{
    Item a = of_persons(choice_item("a", {{"own", "自庁舎"}, {"dc", "データセンター"}}));
    const Checklist checklist = small_checklist({a, with(level_item("x"), none_of(gate("a", {"dc"})))});
    Answers answers;
    answers.responses["a"].counts = {{"own", 3}};
    const Assessment assessment = assess(checklist, answers, {});
    CHECK(assessment.find_item("a")->state == State::open);
    CHECK(assessment.find_item("x")->state == State::hidden);
}

TEST_CASE("What hangs on an answer that has changed is looked at again, through others too")
{
    const Checklist checklist = small_checklist({level_item("a"), with(level_item("b"), gate("a", {"met"})),
        with(level_item("c"), gate("b", {"met"}))});
    const ChecklistIndex index(checklist);
    Answers answers = answering({{"a", "unmet"}, {"b", "met"}});
    Assessment assessment = assess(checklist, answers, {});
    CHECK(assessment.find_item("c")->state == State::hidden);
    answers.responses["a"] = level("met");
    assess_again(assessment, checklist, index, answers, "a");
    CHECK(assessment.find_item("b")->state == State::answered);
    CHECK(assessment.find_item("c")->state == State::open);
}
