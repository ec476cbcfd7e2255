#include "driver.hpp"
#include "support/catch.hpp"

using namespace tenken;
using namespace tenken::test;
using namespace tenken::interview;

TEST_CASE("A failed save of a plan keeps what was typed and asks the same again")
{
    Driver driver(three());
    driver.type("2");
    driver.fail_next();
    driver.type("手順を作る");
    CHECK(driver.where() == Where::plan_what);
    CHECK(driver.prefill() == "手順を作る");
    CHECK(driver.response("a").action.what.empty());
    driver.type("手順を作る");
    CHECK(driver.where() == Where::plan_owner);
    CHECK(driver.response("a").action.what == "手順を作る");
}

TEST_CASE("A finding asks for its plan, and each part is saved as it is given")
{
    Driver driver(three());
    const auto shown = driver.type("3");
    CHECK_THAT(shown, contains("個人の氏名"));
    CHECK_THAT(shown, !contains("保存しました"));
    CHECK(driver.response("a").answer == Value("unmet"));
    CHECK(driver.prompt() == "  改善計画　何をしますか（Enter：後で）> ");
    driver.type("自動ロックを5分にする");
    CHECK(driver.prompt() == "  　　　　　だれが（職名）> ");
    driver.type("庶務係長");
    CHECK(driver.prompt() == "  　　　　　いつまでに（Enter：後で）> ");
    CHECK_THAT(driver.type("１２／２５"), contains("  　　　　　令和8年12月25日\n  保存しました\n"));
    CHECK(driver.response("a").action == Action{"自動ロックを5分にする", "庶務係長", "2026-12-25"});
    CHECK(driver.question() == "b");
    CHECK_THAT(driver.type("3"), !contains("個人の氏名")); // once is enough
}

TEST_CASE("Enter alone ends a plan at once, and its parts can be gone back to and corrected")
{
    Driver driver(three());
    driver.type("2");
    CHECK_THAT(driver.type(""), contains("後から p で"));
    CHECK(driver.question() == "b");
    driver.type("b");
    CHECK(driver.question() == "a");
    driver.type("p");
    CHECK(driver.where() == Where::plan_what);
    driver.type("手順を作る");
    driver.type("/b");
    CHECK(driver.where() == Where::plan_what);
    CHECK(driver.prefill() == "手順を作る");
    driver.type("手順書を作る");
    driver.type("係長");
    CHECK_THAT(driver.type("2/30"), contains("30日はありません"));
    CHECK(driver.where() == Where::plan_due);
    driver.type("3月末");
    CHECK(driver.response("a").action == Action{"手順書を作る", "係長", "2027-03-31"});
    CHECK(driver.question() == "a"); // p was asked for here, and leads back here
    CHECK(driver.where() == Where::question);
}

TEST_CASE("Going back out of a plan leaves the answer as it is")
{
    Driver driver(three());
    driver.type("2");
    CHECK_THAT(driver.type("/b"), contains("保存しました"));
    CHECK(driver.where() == Where::question);
    CHECK(driver.question() == "a");
    driver.type("1");
    CHECK(driver.response("a") == level("met"));
    CHECK(driver.question() == "b");
}

TEST_CASE("A plan comes back when the answer becomes a finding again")
{
    Driver driver(three());
    driver.type("2");
    driver.type("手順を作る");
    driver.type("/b");
    driver.type("/b");
    driver.type("1");
    CHECK(driver.response("a").action.empty());
    driver.type("b");
    driver.type("3");
    CHECK(driver.response("a").action.what == "手順を作る");
    CHECK(driver.prefill() == "手順を作る");
}

TEST_CASE("A date before the inspection is taken with a word")
{
    Driver driver(three());
    driver.type("2");
    driver.type("x");
    driver.type("y");
    CHECK_THAT(driver.type("R8.4.1"), contains("点検日より前"));
    CHECK(driver.response("a").action.due == "2026-04-01");
}

TEST_CASE("The review shows what is open, without plan and without evidence, and opens any of them")
{
    Item item = level_item("a");
    item.evidence = {"設定画面"};
    Driver driver(small_checklist({item, level_item("b"), level_item("c")}));
    driver.type("1");
    driver.type("3");
    driver.type("/s");
    const auto shown = driver.type("r");
    CHECK_THAT(shown,
        contains("未回答（1問）") && contains("改善計画が未記入（1問）") &&
            contains("根拠資料が未記入（1問）"));
    CHECK_THAT(shown, contains("  3 ・ c") && contains("  2 × b") && contains("  1 ○ a"));
    CHECK_THAT(shown, contains("評点 50.0 点"));
    driver.type("1");
    CHECK(driver.question() == "a");
    driver.type("");
    CHECK(driver.where() == Where::review);
    CHECK_THAT(driver.type("9"), contains("1 から 3 まで"));
    CHECK_THAT(driver.type("n メモ"), contains("先に質問を開いて"));
    driver.type("b");
    CHECK(driver.where() == Where::question);
}

TEST_CASE("The review lists a plan of which nobody says who or by when")
{
    auto answers = answering({{"a", "unmet"}, {"b", "unmet"}, {"c", "met"}});
    answers.responses["a"].action = {"直す", "", ""};
    answers.responses["b"].action = {"直す", "庶務係長", "2026-12-25"};
    const Driver driver(three(), answers);
    CHECK_THAT(driver.shown(),
        contains("だれが・いつまでにが未記入（1問）\n  1 × a") && !contains("改善計画が未記入"));
}

TEST_CASE("The first step that the checklist suggests becomes the plan by its number")
{
    Item item = level_item("a");
    item.remedy = "利用者ごとのIDを作る。";
    Driver driver(small_checklist({item, level_item("b")}));
    CHECK_THAT(driver.type("3"), contains("  1 最初の一歩　利用者ごとのIDを作る。\n"));
    CHECK(driver.prompt() == "  改善計画　何をしますか（1：この案　Enter：後で）> ");
    driver.type("１");
    CHECK(driver.response("a").action.what == "利用者ごとのIDを作る。");
    CHECK(driver.where() == Where::plan_owner);
    driver.type("/b");
    // What is there is edited, not chosen again; and no plan is a figure.
    CHECK(driver.prompt() == "  改善計画　何をしますか（書き直せます　/d：消す）> ");
    CHECK_THAT(driver.type("1"), contains("「1」だけでは"));
    CHECK(driver.response("a").action.what == "利用者ごとのIDを作る。");
}

TEST_CASE("The post of the plan before is offered, also the next day")
{
    Driver driver(three());
    driver.type("3");
    driver.type("手順を作る");
    CHECK(driver.prompt() == "  　　　　　だれが（職名）> ");
    driver.type("庶務係長");
    driver.type("");
    driver.type("3");
    driver.type("確かめる");
    CHECK(driver.prompt() == "  　　　　　だれが（職名　Enter：庶務係長）> ");
    CHECK_THAT(driver.type(""), contains("　庶務係長\n"));
    CHECK(driver.response("b").action.owner == "庶務係長");

    Driver next_day(three(), driver.answers());
    next_day.type("3");
    next_day.type("調べる");
    CHECK(next_day.prompt() == "  　　　　　だれが（職名　Enter：庶務係長）> ");
    next_day.type("/d");
    CHECK(next_day.response("c").action == Action{"調べる", "", ""});
    CHECK(next_day.where() == Where::plan_due);
}

TEST_CASE("Of what is not known, the plan asks what will be found out")
{
    Driver driver(three());
    driver.type("わからない");
    CHECK(driver.prompt() == "  改善計画　何を確かめますか（Enter：後で）> ");
}

TEST_CASE(
    "When the telephone rings, q at a plan is no plan: it is asked back, and a command with its figure too")
{
    Driver driver(three());
    driver.type("3");
    for (const auto* slip : {"q", "ｂ", "s", "f", "戻る", "j 25", "j18", "d 1", "－", "2", "△"}) {
        INFO(slip);
        driver.type(slip);
        CHECK(driver.where() == Where::plan_what);
        CHECK(driver.response("a").action.what.empty());
    }
    CHECK_THAT(driver.type("q"), contains("操作のときは /q"));
    driver.type("q"); // it is meant
    CHECK(driver.response("a").action.what == "q");
    driver.type("A 社に頼む");
    CHECK(driver.response("a").action.owner == "A 社に頼む");
    CHECK_THAT(driver.type("2/30"), contains("30日はありません"));
}

TEST_CASE("A command letter typed behind the text that stands on the line is not glued to it")
{
    Driver driver(three());
    driver.type("3");
    for (const auto* typed : {"手順を作る", "庶務係長", "12/25", "b", "p", ""}) driver.type(typed);
    CHECK(driver.prefill() == "庶務係長");
    CHECK_THAT(driver.type("庶務係長b"), contains("末尾の「b」は操作の文字"));
    CHECK(driver.response("a").action.owner == "庶務係長");
    driver.type("庶務係長補佐");
    CHECK(driver.response("a").action.owner == "庶務係長補佐");
}
