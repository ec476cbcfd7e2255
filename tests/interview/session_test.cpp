#include "driver.hpp"
#include "support/catch.hpp"

using namespace tenken;
using namespace tenken::test;
using namespace tenken::interview;

TEST_CASE("The greeting says how many questions there are and how to leave")
{
    const Driver driver(three());
    CHECK_THAT(driver.shown(), contains("情報セキュリティ自己点検　令和8年度　事務局"));
    CHECK_THAT(driver.shown(), contains("質問は 3 問、約 1 分です。"));
    CHECK_THAT(driver.shown(), contains("q で中断"));
    CHECK_THAT(driver.shown(), contains("[1/3 分野1]\n"));
}

TEST_CASE("Nothing counts before it is saved, and nothing pretends that it is")
{
    Driver driver(three());
    driver.fail_next();
    const auto shown = driver.type("1");
    CHECK_THAT(shown, !contains("保存しました"));
    CHECK_THAT(shown, contains("まだ保存できていません"));
    CHECK(driver.answers().responses.empty());
    CHECK(driver.question() == "a");
    CHECK(driver.prefill() == "1");
    CHECK_THAT(driver.type("1"), contains("保存しました"));
    CHECK(driver.question() == "b");
}

TEST_CASE("Where nobody can try again, a failed save ends the interview")
{
    auto setup = setup_for_tests();
    setup.terminal = false;
    Driver driver(three(), {}, setup);
    driver.fail_next();
    driver.type("1");
    CHECK(driver.ending() == Ending::not_saved);
}

TEST_CASE("Quitting, Ctrl-C and the end of input each end it from anywhere")
{
    const std::vector<std::vector<std::string>> ways{
        {}, {"0"}, {"2"}, {"2", "x"}, {"2", "x", "y"}, {"n"}, {"e"}, {"r"}, {"/j c", "t"}, {"j c"}};
    for (const auto& way : ways) {
        for (const Input& input : {Input(Interrupt{}), Input(EndOfInput{}), Input(Line{"/q"})}) {
            Driver driver(small_checklist({level_item("a"), each_item("b"), level_item("c")}));
            for (const auto& line : way) driver.type(line);
            const auto before = driver.answers();
            const auto shown = driver.feed(input);
            CHECK(driver.ending() ==
                (std::holds_alternative<Interrupt>(input) ? Ending::interrupted : Ending::stopped));
            CHECK(driver.where() == Where::ended);
            CHECK_THAT(shown, contains("すべて保存してあります") && contains("tenken run"));
            CHECK(driver.answers() == before);
            CHECK_THROWS_AS(driver.type("1"), std::logic_error);
        }
    }
}

TEST_CASE("A line that was not entered is said to be lost")
{
    Driver driver(three());
    driver.type("n");
    CHECK_THAT(driver.feed(Interrupt{"書きかけ"}), contains("入力の途中だった行"));
    CHECK(driver.response("a").note.empty());
}

TEST_CASE("The end of a file of lines completes what has nothing open")
{
    auto setup = setup_for_tests();
    setup.terminal = false;
    Driver driver(small_checklist({level_item("a"), typed("b", ItemType::text)}), {}, setup);
    driver.type("1");
    driver.feed(EndOfInput{});
    CHECK(driver.ending() == Ending::complete);

    Driver open(three(), {}, setup);
    open.type("1");
    open.feed(EndOfInput{});
    CHECK(open.ending() == Ending::stopped);
}

TEST_CASE("With everything answered beforehand it ends at once where that is wanted")
{
    auto setup = setup_for_tests();
    setup.end_when_complete = true;
    const Driver driver(three(), answering({{"a", "met"}, {"b", "met"}, {"c", "unmet"}}), setup);
    CHECK(driver.ending() == Ending::complete);
    const Driver open(three(), answering({{"a", "met"}}), setup);
    CHECK(open.question() == "b");
}

TEST_CASE("Going on says what was restored, from when, and starts at the first open question")
{
    auto setup = setup_for_tests();
    setup.resumed = Resumed{"2026-05-30T14:03:12+09:00", "佐藤"};
    const Driver driver(three(), answering({{"a", "met"}, {"b", "met"}}), setup);
    CHECK_THAT(driver.shown(), contains("令和8年5月30日 14:03、佐藤 まで"));
    CHECK_THAT(driver.shown(), contains("残りの質問は 1 問、約 1 分です。"));
    CHECK(driver.question() == "c");
}

TEST_CASE("Questions whose wording changed are asked again with a word")
{
    auto setup = setup_for_tests();
    setup.checklist_changed = true;
    setup.asked_again = {"a"};
    const Driver driver(three(), answering({{"b", "met"}}), setup);
    CHECK_THAT(driver.shown(), contains("変わった 1問は"));
    CHECK_THAT(driver.shown(), contains("質問が変わったため"));
}

TEST_CASE("A role is asked only its own questions, and told so")
{
    Item head = level_item("a");
    head.audience = {"head"};
    Item staff = level_item("b");
    staff.audience = {"staff"};
    auto setup = setup_for_tests();
    setup.roles = {"staff"};
    Answers answers;
    answers.roles = {"head", "staff"};
    Driver driver(small_checklist({head, staff, level_item("c")}), answers, setup);
    CHECK_THAT(driver.shown(), contains("対象: 職員向けの質問") && contains("質問は 2 問"));
    CHECK(driver.question() == "b");
    driver.type("1");
    CHECK(driver.question() == "c");
}

TEST_CASE("Who only looks can go everywhere and change nothing")
{
    auto setup = setup_for_tests();
    setup.read_only = true;
    Driver driver(small_checklist({level_item("a"), each_item("b"), level_item("c")}),
        answering({{"a", "partial"}}), setup);
    CHECK(driver.question() == "a");
    for (const auto* typed : {"1", "0", "n", "n x", "e", "p", "t"}) {
        INFO(typed);
        CHECK_THAT(driver.type(typed), contains("変更できません"));
        CHECK(driver.where() == Where::question);
    }
    CHECK_THAT(driver.type("l"), contains("1 △ a"));
    driver.type("");
    CHECK(driver.where() == Where::subjects);
    CHECK_THAT(driver.type("広報X"), contains("変更できません"));
    driver.type("");
    CHECK(driver.question() == "c");
    driver.type("s");
    CHECK(driver.where() == Where::review);
    CHECK_THAT(driver.shown(), contains("評点"));
    CHECK_THAT(driver.type("q"), contains("何も変更していません"));
    CHECK(driver.ending() == Ending::stopped);
    CHECK(driver.saved().empty());
}

TEST_CASE("Only what fits the moment may be fed")
{
    const auto checklist = three();
    Interview interview(checklist, {}, setup_for_tests());
    auto turn = interview.start();
    REQUIRE(turn.prompt);
    CHECK_THROWS_AS(interview.feed(Saved{}), std::logic_error);
    turn = interview.feed(Line{"1"});
    REQUIRE(!turn.changes.empty());
    CHECK_FALSE(turn.prompt);
    CHECK_THROWS_AS(interview.feed(Line{"1"}), std::logic_error);
}
