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
    CHECK_THAT(driver.type("大勢"), contains("人数として読み取れません"));
    CHECK_THAT(driver.type("8人"), contains("職員は 8人として"));
    CHECK_THAT(driver.type("たくさん"), contains("人数として読み取れません"));
    CHECK_THAT(driver.type("○6 △1 ×1"), contains("8人中6人が「実施している」"));
    CHECK(driver.response("a").counts == PersonCounts{{"met", 6}, {"partial", 1}, {"unmet", 1}});
    CHECK(driver.where() == Where::plan_what);
    driver.type("");
    CHECK(driver.where() == Where::people_counts);
    CHECK_THAT(driver.type("○８"), contains("→ 8人中8人が「実施している」"));
    CHECK(driver.response("b").counts == PersonCounts{{"met", 8}});
    CHECK(driver.question() == "c");
    CHECK(driver.where() == Where::question);
    driver.type("j a");
    CHECK(driver.where() == Where::people_counts);
    driver.type("");
    CHECK(driver.response("a").counts == PersonCounts{{"met", 6}, {"partial", 1}, {"unmet", 1}});
}

TEST_CASE("Of a number or a choice people are counted by the levels that it comes to")
{
    Item length = number_item("n");
    Item where = choice_item("w", {{"locked", "鍵のかかる所", "met"}, {"desk", "机の上", "unmet"}});
    where.scale = length.scale;
    for (auto* item : {&length, &where}) item->scope = Scope::person;
    Driver driver(small_checklist({length, where}));
    CHECK(driver.where() == Where::people);
    CHECK_THAT(driver.type("2"), contains("○ 実施している") && contains("以上"));
    driver.type("8人");
    driver.type("○8");
    CHECK(driver.response("n").counts == PersonCounts{{"met", 8}});
    CHECK_THAT(driver.shown(), contains("鍵のかかる所") && contains("机の上"));
    CHECK_THAT(driver.type("○7 △1"), contains("読み取れません"));
    driver.type("○7 ×1");
    CHECK(driver.response("w").counts == PersonCounts{{"met", 7}, {"unmet", 1}});
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
    CHECK(read_counts("6 0 0 0 4", scale, true) == PersonCounts{{"met", 6}, {"not_applicable", 4}});
    CHECK(read_counts("6 1 0", scale, true) == PersonCounts{{"met", 6}, {"partial", 1}});
    CHECK(read_counts("○6人、△ 1人", scale, true) == PersonCounts{{"met", 6}, {"partial", 1}});
    CHECK(read_counts("実施している5 該当なし1", scale, true) ==
        PersonCounts{{"met", 5}, {"not_applicable", 1}});
    for (const auto* other : {"", "0", "○", "○ ○6 x", "6 1 0 0 0 0", "3", "３人", "全員", "該当なし1 ほか"}) {
        INFO(other);
        CHECK_FALSE(read_counts(other, scale, true));
    }
    CHECK_FALSE(read_counts("該当なし1", scale, false));
    CHECK_FALSE(read_counts("6 0 0 0 4", scale, false));
}

TEST_CASE("The number of a choice is never taken for a number of people")
{
    Driver driver(with_persons());
    CHECK_THAT(
        driver.type("2"), contains("○ 実施している") && contains("△ 一部実施している") && !contains("2 △"));
    driver.type("10");
    for (const auto* number : {"1", "３", "3番", "0"}) {
        INFO(number);
        CHECK_THAT(driver.type(number), contains("だけでは、どの回答の人数か分かりません"));
        CHECK(driver.question() == "a");
        CHECK(driver.response("a").open());
    }
}

TEST_CASE("A sum of persons that is another than the head-count is asked back, and taken when it is right")
{
    Driver driver(with_persons());
    driver.type("2");
    driver.type("10");
    CHECK_THAT(driver.type("80 1 1"), contains("合計 82人は、これまでの 10人と違います"));
    driver.type("n");
    CHECK(driver.response("a").open());
    driver.type("○8 ×1");
    driver.type("1");
    CHECK(driver.response("a").counts == PersonCounts{{"met", 8}, {"unmet", 1}});
    driver.type("");
    CHECK_THAT(driver.type("○9"), contains("9人中9人")); // counted before: one is away
    CHECK(driver.question() == "c");

    auto setup = setup_for_tests();
    setup.circumstances.staff = 4;
    Driver known(with_persons(), {}, setup);
    known.type("2");
    CHECK_THAT(known.type("○5"), contains("合計 5人は、これまでの 4人と違います"));
}

TEST_CASE("People who are counted may all be beside the question, with the reason")
{
    Driver driver(with_persons());
    driver.type("2");
    driver.type("10");
    CHECK_THAT(driver.type("－"), contains("該当しない理由"));
    driver.type("1");
    CHECK(driver.response("a").not_applicable);
    CHECK_FALSE(driver.response("a").reason.empty());
    CHECK(driver.question() == "b");
}

TEST_CASE("How people are asked can be chosen again, also where an answer was recorded for all of them")
{
    Driver driver(with_persons());
    driver.type("3");
    CHECK(driver.question() == "c");
    driver.type("b");
    CHECK(driver.question() == "b");
    CHECK(driver.where() == Where::people);
    CHECK_THAT(driver.shown(), contains("現在　□ わからない"));
    driver.type("2");
    driver.type("10");
    driver.type("○10");
    CHECK(driver.response("b").counts == PersonCounts{{"met", 10}});
    driver.type("j a");
    CHECK(driver.where() == Where::people_counts);
    driver.type("w");
    CHECK(driver.where() == Where::people);
    CHECK_THAT(driver.type("1"), contains("tenken run --respondent 名前"));
    CHECK(driver.response("a").open());
}
