#include "driver.hpp"
#include "support/catch.hpp"

using namespace tenken;
using namespace tenken::test;
using namespace tenken::interview;

TEST_CASE("An exception is asked part by part and saved whole, beside a plan")
{
    Driver driver(three());
    CHECK_THAT(driver.type("3"), contains("/a で書けます"));
    driver.type("/a");
    CHECK(driver.where() == Where::exception);
    driver.type("統括責任者");
    driver.type("R8.4.1");
    driver.type("R9.3.31");
    CHECK(driver.saved().size() == 1);
    driver.type("機器の更新まで");
    CHECK_THAT(driver.type(""), contains("例外措置を保存しました"));
    CHECK(driver.response("a").exception ==
        Exception{"統括責任者", "2026-04-01", "2027-03-31", "機器の更新まで", ""});
    CHECK(driver.where() == Where::plan_what); // where it was called from
    driver.type("");
    driver.type("b");
    CHECK_THAT(
        driver.shown(), contains("例外　令和9年3月31日まで（統括責任者が承認。理由: 機器の更新まで）"));
    driver.type("a");
    driver.type("/d");
    CHECK_FALSE(driver.response("a").exception);
}

TEST_CASE("An exception is checked at each of its days, and says what is wrong with this one")
{
    Driver driver(three());
    CHECK_THAT(driver.type("a"), contains("△や×の回答だけ"));
    driver.type("3");
    driver.type("/a");
    driver.type("統括責任者");
    CHECK_THAT(driver.type("R9.3.31"), contains("点検日より後"));
    driver.type("R8.4.1");
    CHECK_THAT(driver.type("R8.3.1"), contains("承認した日より前"));
    CHECK_THAT(driver.type("R9.4.30"), contains("12か月以内"));
    driver.type("R9.3.31");
    driver.type("機器の更新まで");
    CHECK_FALSE(driver.response("a").exception);
    CHECK_THAT(driver.type(""), contains("例外措置を保存しました"));
    CHECK(driver.response("a").exception.has_value());
}

TEST_CASE("An exception of a critical item wants the CISO and something instead")
{
    Item item = level_item("a");
    item.critical = true;
    auto setup = setup_for_tests();
    setup.circumstances.ciso = "副管理者";
    Driver driver(small_checklist({item, level_item("b")}), {}, setup);
    driver.type("3");
    CHECK_THAT(driver.type("/a"), contains("代わりの対策がいります"));
    CHECK(driver.prefill() == "副管理者");
    CHECK_THAT(driver.type("統括責任者"), contains("副管理者の承認"));
    for (const auto* typed : {"副管理者", "R8.4.1", "R9.3.31", "機器の更新まで"}) driver.type(typed);
    CHECK_THAT(driver.type(""), contains("代わりの対策がいります"));
    CHECK_THAT(driver.type("毎日見回る"), contains("例外措置を保存しました"));
}

TEST_CASE("Where nobody says who the CISO is, the exception of a critical item is not asked for in vain")
{
    Item item = level_item("a");
    item.critical = true;
    Driver driver(small_checklist({item, level_item("b")}));
    driver.type("3");
    CHECK_THAT(driver.type("/a"), contains("登録がいります。取りまとめ担当に"));
    CHECK(driver.where() == Where::plan_what);
}

TEST_CASE(
    "A finding whose exception is not in force is listed as one without a plan, as the report counts it")
{
    Answers answers = answering({{"a", "unmet"}, {"b", "unmet"}, {"c", "met"}});
    answers.responses["a"].exception = Exception{"統括責任者", "2026-04-01", "2027-03-31", "更新まで", ""};
    answers.responses["b"].exception = Exception{"統括責任者", "2026-07-01", "2027-03-31", "更新まで", ""};
    Driver driver(three(), answers);
    CHECK_THAT(driver.shown(), contains("改善計画が未記入（1問）") && contains("  2 × b"));
    CHECK_THAT(driver.type("2"), contains("指摘に数えます"));
}
