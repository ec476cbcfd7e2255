#include "interview/extent.hpp"

#include "driver.hpp"
#include "support/catch.hpp"

using namespace tenken;
using namespace tenken::test;
using namespace tenken::interview;

namespace {

Extent left(const Checklist& checklist, const Answers& answers = {}, const Setup& setup = setup_for_tests())
{
    return extent_left(Session(checklist, answers, setup));
}

} // namespace

TEST_CASE("Without conditions there is no range")
{
    CHECK(left(three()).least == 3);
    CHECK(left(three()).most == 3);
}

TEST_CASE("A premise that is open makes a range, and its answer closes it")
{
    CHECK(left(gated()).least == 2);
    CHECK(left(gated()).most == 4);
    CHECK(left(gated(), answering({{"a", "met"}})) == Extent{3, 3, 1});
    CHECK(left(gated(), answering({{"a", "unmet"}})).most == 1);
}

TEST_CASE("What hangs on a question that may be hidden itself is only possible")
{
    Item b = level_item("b");
    b.when = gate("a", {"met"});
    Item c = level_item("c");
    c.when = gate("b", {"met"});
    const auto checklist = small_checklist({level_item("a"), b, c});
    CHECK(left(checklist).least == 1);
    CHECK(left(checklist).most == 3);
    CHECK(left(checklist, answering({{"a", "unmet"}})).most == 0);
}

TEST_CASE("Subjects that are not named yet are two at the most, and none at the least")
{
    const auto checklist = small_checklist({level_item("a"), each_item("b")});
    CHECK(left(checklist).least == 1);
    CHECK(left(checklist).most == 3);
    Answers named;
    named.subjects["service"] = {"広報X", "公式動画", "三つ目"};
    CHECK(left(checklist, named).least == 4);
    named.subjects["service"] = {};
    CHECK(left(checklist, named).most == 1);
}

TEST_CASE("The time grows with what is read, and plans are the department's")
{
    Item item = level_item("a");
    item.question = std::string(500, 'x');
    item.criteria.clear();
    auto setup = setup_for_tests();
    Item other = item;
    other.id = "b";
    CHECK(left(small_checklist({item, other}), {}, setup).minutes ==
        3); // 2 × (60 + 5 + 12) s, and the names of levels
    auto wordy = small_checklist({item, other});
    wordy.scales.front().levels.front().label = std::string(500, 'x');
    CHECK(left(wordy, {}, setup).minutes == 5);
    setup.circumstances.individual = true;
    item.scope = Scope::person;
    CHECK(left(small_checklist({item}), {}, setup).minutes == 1); // 65 s
}

TEST_CASE("The greeting tells a range in fives, and the minutes")
{
    std::vector<Item> items{level_item("a")};
    for (int i = 0; i < 21; ++i) {
        items.push_back(level_item("b" + std::to_string(i)));
        if (i % 2 == 0) items.back().when = gate("a", {"met"});
    }
    const Driver driver(small_checklist(items));
    CHECK_THAT(driver.shown(), contains("質問は答えにより 10〜25 問、約 "));
}
