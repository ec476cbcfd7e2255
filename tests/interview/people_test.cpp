#include "driver.hpp"
#include "support/catch.hpp"

using namespace tenken;
using namespace tenken::test;
using namespace tenken::interview;

namespace {

Item person_item(const std::string& id)
{
    Item item = level_item(id);
    item.scope = Scope::person;
    return item;
}

Checklist with_persons() { return small_checklist({person_item("a"), person_item("b"), level_item("c")}); }

} // namespace

TEST_CASE("A department says once how its people answer, before the first question that concerns each")
{
    Driver driver(with_persons());
    CHECK(driver.where() == Where::people);
    CHECK_THAT(driver.shown(),
        contains("  1 一人ずつ答えてもらう") && contains("  2 全員に聞いて、人数を書く") &&
            contains("  3 聞いていない"));
    driver.type("4");
    driver.type("");
    CHECK(driver.where() == Where::people);
    driver.type("2");
    CHECK(driver.where() == Where::people_counts);
}

TEST_CASE("People who were asked are counted by level, and a finding of any wants its plan")
{
    Driver driver(with_persons());
    driver.type("2");
    CHECK_THAT(driver.type("たくさん"), contains("人数として読み取れません"));
    CHECK_THAT(driver.type("○6 △1 ×1"), contains("8人中6人が「実施している」"));
    CHECK(driver.response("a").counts == PersonCounts{{"met", 6}, {"partial", 1}, {"unmet", 1}});
    CHECK(driver.where() == Where::plan_what);
    driver.type("");
    CHECK(driver.where() == Where::people_counts);
    driver.type("８");
    CHECK(driver.response("b").counts == PersonCounts{{"met", 8}});
    CHECK(driver.question() == "c");
    CHECK(driver.where() == Where::question);
    driver.type("j a");
    CHECK(driver.where() == Where::people_counts);
    driver.type("");
    CHECK(driver.response("a").counts == PersonCounts{{"met", 6}, {"partial", 1}, {"unmet", 1}});
}

TEST_CASE("Where each answers, their questions wait until the end")
{
    Driver driver(with_persons());
    CHECK_THAT(driver.type("1"), contains("届くまで"));
    CHECK(driver.question() == "c");
    driver.type("1");
    CHECK(driver.where() == Where::review);
    CHECK_THAT(driver.shown(), contains("未回答（2問）"));
}

TEST_CASE("Where nobody was asked, it is recorded as not known")
{
    Driver driver(with_persons());
    driver.type("3");
    CHECK(driver.response("a") == level("unknown"));
    CHECK(driver.response("b") == level("unknown"));
    CHECK(driver.question() == "c");
}

TEST_CASE("Counts are read by marks or in the order of the levels")
{
    const auto scale = practice_scale();
    CHECK(read_counts("6 1 0", scale, true) == PersonCounts{{"met", 6}, {"partial", 1}});
    CHECK(read_counts("○6人、△ 1人", scale, true) == PersonCounts{{"met", 6}, {"partial", 1}});
    CHECK(read_counts("実施している5 該当なし1", scale, true) ==
        PersonCounts{{"met", 5}, {"not_applicable", 1}});
    for (const auto* other : {"", "0", "○", "○ ○6 x", "6 1 0 0 0", "全員", "該当なし1 ほか"}) {
        INFO(other);
        CHECK_FALSE(read_counts(other, scale, true));
    }
    CHECK_FALSE(read_counts("該当なし1", scale, false));
}
