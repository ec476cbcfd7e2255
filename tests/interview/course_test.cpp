#include "driver.hpp"
#include "support/catch.hpp"

using namespace tenken;
using namespace tenken::test;
using namespace tenken::interview;

TEST_CASE("One question after the other is asked and saved")
{
    Driver driver(three());
    CHECK_THAT(driver.type("1"), contains("保存しました"));
    CHECK(driver.question() == "b");
    CHECK(driver.saved() == std::vector<Change>{AnswerChange{"a", level("met")}});
    driver.type("○");
    driver.type("実施している");
    CHECK(driver.where() == Where::review);
    driver.type("q");
    CHECK(driver.ending() == Ending::complete);
    CHECK(driver.saved().size() == 3);
}

TEST_CASE("Enter on an open question answers nothing")
{
    Driver driver(three());
    for (int i = 0; i < 3; ++i) {
        CHECK_THAT(driver.type(""), contains("まだ回答がありません"));
        CHECK(driver.question() == "a");
    }
    CHECK(driver.saved().empty());
}

TEST_CASE("Coming back shows the answer, and Enter keeps it and goes on")
{
    Driver driver(three());
    driver.type("1");
    driver.type("1");
    CHECK_THAT(driver.type("b"), contains("現在　○ 実施している"));
    CHECK(driver.question() == "b");
    driver.type("戻る");
    CHECK(driver.question() == "a");
    driver.type("");
    CHECK(driver.question() == "b");
    driver.type("");
    CHECK(driver.question() == "c");
    CHECK(driver.saved().size() == 2);
}

TEST_CASE("Going forth after going back never leads into a question that one has not come from")
{
    // As when an answers file has filled in "b": who goes back from c to a returns to c.
    Driver driver(three(), answering({{"b", "met"}}));
    driver.type("1");
    CHECK(driver.question() == "c");
    driver.type("b");
    CHECK(driver.question() == "a");
    driver.type("");
    CHECK(driver.question() == "c");
}

TEST_CASE("Enter leads from a looked-up answer back to what is open, and through all when nothing is")
{
    Driver driver(small_checklist({level_item("a"), level_item("b"), level_item("c")}),
        answering({{"a", "met"}, {"b", "met"}}));
    driver.type("j a");
    driver.type("");
    CHECK(driver.question() == "c");
    driver.type("1");
    CHECK(driver.where() == Where::review);
    driver.type("j a");
    driver.type("");
    CHECK(driver.question() == "b");
    driver.type("");
    driver.type("");
    CHECK(driver.where() == Where::review);
}

TEST_CASE("Back before the first question says so")
{
    Driver driver(three());
    CHECK_THAT(driver.type("b"), contains("最初の質問"));
    CHECK(driver.question() == "a");
}

TEST_CASE("Back follows the way one came, also after a jump")
{
    Driver driver(three());
    driver.type("j c");
    CHECK(driver.question() == "c");
    driver.type("b");
    CHECK(driver.question() == "a");
}

TEST_CASE("A changed answer leads back to where one was")
{
    Driver driver(small_checklist({level_item("a"), level_item("b"), level_item("c"), level_item("d")}));
    driver.type("1");
    driver.type("1");
    driver.type("b");
    driver.type("b");
    driver.type("4");
    driver.type("/s");
    CHECK(driver.question() == "c");
}

TEST_CASE("What is put off is asked at the end")
{
    Driver driver(three());
    CHECK_THAT(driver.type("s"), contains("後に回しました"));
    driver.type("1");
    driver.type("1");
    CHECK(driver.where() == Where::review);
    CHECK_THAT(driver.shown(), contains("未回答（1問）"));
    driver.type("1");
    CHECK(driver.question() == "a");
    driver.type("1");
    CHECK(driver.where() == Where::review);
    driver.type("q");
    CHECK(driver.ending() == Ending::complete);
}

TEST_CASE("What was jumped over is asked before the end")
{
    Driver driver(three());
    driver.type("j 3");
    driver.type("1");
    CHECK(driver.question() == "a");
}

TEST_CASE("Jumping takes a number or an id, and says what is wrong with another")
{
    Driver driver(small_checklist({level_item("6.4-01"), level_item("6.4-02"), level_item("6.4-11")}));
    for (const auto* typed : {"j 2", "j2", "ｊ　２", "移動 6.4-02", "j ６．４－０２"}) {
        INFO(typed);
        driver.type(typed);
        CHECK(driver.question() == "6.4-02");
        driver.type("j 1");
    }
    CHECK_THAT(driver.type("j"), contains("j 12"));
    CHECK_THAT(
        driver.type("j 6.4-12"), contains("6.4-11 ではありませんか") || contains("6.4-02 ではありませんか"));
    CHECK_THAT(driver.type("j 99"), contains("1 から 3 まで"));
    CHECK(driver.question() == "6.4-01");
}

TEST_CASE("A jump to what is hidden says so")
{
    Driver driver(gated());
    CHECK_THAT(driver.type("j b"), contains("質問の対象になっていません"));
}

TEST_CASE("A changed condition brings questions, hides them, and brings them back with their answers")
{
    Driver driver(gated());
    CHECK_THAT(driver.shown(), contains("質問は答えにより 2〜4 問"));
    CHECK_THAT(driver.type("1"), contains("保存しました\n  この回答により、質問が 2問増えました（全4問）。"));
    driver.type("1");
    driver.type("j a");
    const auto hidden = driver.type("4");
    CHECK_THAT(hidden, contains("2問減りました（全2問）"));
    CHECK(driver.answers().find("b") != nullptr);
    driver.type("/b");
    const auto back = driver.type("1");
    CHECK_THAT(back, contains("2問増えました（全4問）"));
    CHECK_THAT(back, contains("うち 1問は、前の回答"));
    CHECK(driver.question() == "c");
}
