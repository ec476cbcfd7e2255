#include "driver.hpp"
#include "support/catch.hpp"

using namespace tenken;
using namespace tenken::test;
using namespace tenken::interview;

TEST_CASE("An answer is taken as number, mark, label or level word, in any width")
{
    for (const auto* typed :
        {"1", "１", "①", "1番", "○", "〇", "◯", "実施している", "met", "ＭＥＴ", " 1 "}) {
        INFO(typed);
        Driver driver(three());
        driver.type(typed);
        CHECK(driver.response("a").answer == Value("met"));
    }
    for (const auto* typed : {"3", "×", "x", "Ｘ", "✕"}) {
        INFO(typed);
        Driver driver(three());
        driver.type(typed);
        CHECK(driver.response("a").answer == Value("unmet"));
    }
    for (const auto* typed : {"5", "うん", "1 2", "12", "-1", "一", "00"}) {
        INFO(typed);
        Driver driver(three());
        CHECK_THAT(driver.type(typed), contains("選べません"));
        CHECK(driver.saved().empty());
    }
}

TEST_CASE("What was typed is repeated in a message as far as anybody reads it")
{
    Driver driver(three());
    std::string typed;
    for (int n = 0; n < 1000; ++n) typed += "長い";
    for (const auto* before : {"", "？", "移動 "}) {
        INFO(before);
        CHECK(driver.type(before + typed).size() < 2000);
    }
    CHECK_THAT(driver.type(typed), contains("…」は選べません"));
}

TEST_CASE("Not applicable asks for its reason")
{
    for (const auto* typed : {"0", "０", "－", "-", "ー", "該当なし"}) {
        INFO(typed);
        Driver driver(three());
        driver.type(typed);
        CHECK(driver.where() == Where::reason);
        CHECK(driver.saved().empty());
        CHECK_THAT(driver.type(""), contains("理由をお答えください"));
        CHECK_THAT(driver.type("9"), contains("選べません"));
        driver.type("２");
        CHECK(driver.response("a") == not_applicable("no_case"));
        CHECK(driver.question() == "b");
    }
}

TEST_CASE("The reason may be in words of one's own")
{
    Driver driver(three());
    driver.type("0");
    driver.type("委託先だけが扱う");
    CHECK(driver.response("a").not_applicable);
    CHECK(driver.response("a").reason.empty());
    CHECK(driver.response("a").note == "委託先だけが扱う");
    driver.type("b");
    driver.type("n");
    CHECK_THAT(driver.type("/d"), contains("該当しない理由なので"));
}

TEST_CASE("Back from the reason answers nothing")
{
    Driver driver(three());
    driver.type("0");
    driver.type("b");
    CHECK(driver.where() == Where::question);
    CHECK(driver.question() == "a");
    CHECK(driver.saved().empty());
}

TEST_CASE("What cannot be not applicable is not offered as such")
{
    Item item = level_item("a");
    item.may_be_not_applicable = false;
    Driver driver(small_checklist({item}));
    CHECK_THAT(driver.shown(), !contains("該当なし"));
    CHECK_THAT(driver.type("0"), contains("選べません"));
    CHECK_THAT(driver.type("該当なし"), contains("この質問に「該当なし」はありません"));
    CHECK(driver.where() == Where::question);
}

TEST_CASE("A number is taken with its unit, checked, and shown with its level")
{
    Driver driver(small_checklist({number_item("a"), level_item("b")}));
    CHECK_THAT(driver.type("101"), contains("大きすぎます"));
    CHECK_THAT(driver.type("-1"), contains("小さすぎます"));
    CHECK_THAT(driver.type("たくさん"), contains("数字として読み取れません"));
    CHECK_THAT(driver.type("1,5"), contains("数字として読み取れません"));
    CHECK_THAT(driver.type("９６．５％"), contains("96.5%（○ 実施している）"));
    CHECK(driver.response("a").answer == Value(Exact(193, 2)));
    driver.type("b");
    driver.type("□");
    CHECK(driver.response("a").answer == Value("unknown"));
    CHECK(driver.where() == Where::plan_what);
    driver.type("/b");
    driver.type("0");
    CHECK(driver.response("a").answer == Value(Exact(0)));
    driver.type("/b");
    driver.type("－");
    CHECK(driver.where() == Where::reason);
}

TEST_CASE("Choices, dates and texts are taken and not needed for the end")
{
    const auto checklist = small_checklist({choice_item("a", {{"own", "自庁舎"}, {"dc", "データセンター"}}),
        typed("b", ItemType::date), typed("c", ItemType::text)});
    Driver driver(checklist);
    driver.type("データセンター");
    CHECK(driver.response("a").answer == Value("dc"));
    CHECK_THAT(driver.type("R8.4.15"), contains("令和8年4月15日"));
    CHECK(driver.response("b").answer == Value("2026-04-15"));
    CHECK_THAT(driver.type("q"), contains("操作のときは /q"));
    driver.type("q");
    CHECK(driver.response("c").answer == Value("q"));
    CHECK(driver.where() == Where::review);

    Driver idle(checklist);
    idle.type("s");
    idle.type("s");
    idle.type("/s");
    CHECK_THAT(idle.shown(), contains("任意"));
    idle.type("q");
    CHECK(idle.ending() == Ending::complete);
}

TEST_CASE("The rule that decides between levels stands under the question")
{
    Item item = level_item("a");
    item.how = "期間中に事例がないときは、該当なしです。";
    const Driver driver(small_checklist({item}));
    CHECK_THAT(driver.shown(),
        contains("aは実施していますか。\n答え方　期間中に事例がないときは、該当なしです。\n\n"));
}

TEST_CASE("A choice is taken by the mark that it is shown with, where it bears it alone")
{
    Item item = level_item("a");
    item.type = ItemType::choice;
    item.criteria.clear();
    item.choices = {{"in_force", "施行されている", "met"}, {"drafting", "作成中", "partial"},
        {"not_started", "未着手", "unmet"}, {"given_up", "取りやめ", "unmet"}};
    Driver driver(small_checklist({item, level_item("b")}));
    CHECK_THAT(driver.shown(), contains("  2 △ 作成中\n"));
    CHECK_THAT(driver.type("×"), contains("選べません"));
    driver.type("△");
    CHECK(driver.response("a").answer == Value("drafting"));
}

TEST_CASE("Several are chosen by their numbers, and what they come to is echoed")
{
    Item item = level_item("a");
    item.type = ItemType::choices;
    item.criteria.clear();
    item.choices = {{"url", "URLの制限"}, {"mail", "添付の検査"}, {"flow", "送受信の検査"},
        {"none", "どれもない", "", true}};
    item.bands = {{3, "met"}, {1, "partial"}, {0, "unmet"}};
    Driver driver(small_checklist({item, level_item("b")}));
    CHECK_THAT(driver.shown(),
        contains("番号ですべて選んで") && contains(" どれもない\n") && contains("  5 □ わからない\n") &&
            contains("目安　3つ以上 ○　1つ以上 △　1つもなし ×"));
    CHECK_THAT(driver.type("1 4"), contains("選べません"));
    CHECK_THAT(driver.type("１、３"), contains("→ URLの制限、送受信の検査（△ 一部実施している）"));
    CHECK(driver.response("a").answer == Value(Chosen{"url", "flow"}));
}

TEST_CASE("Evidence is asked for once, after an answer that requires it, and may wait")
{
    Item item = level_item("a");
    item.evidence_required = true;
    item.evidence = {"設定画面"};
    Driver driver(small_checklist({item, level_item("b"), level_item("c")}));
    CHECK_THAT(
        driver.type("1"), contains("保存しました") && contains("1 設定画面") && contains("2 現物（目視）"));
    CHECK(driver.where() == Where::evidence);
    CHECK(driver.prompt() == "  根拠資料は何ですか（番号か名前　Enter：後で）> ");
    driver.type("2");
    CHECK(driver.response("a").evidence == std::vector<std::string>{"現物（目視）"});
    driver.type("");
    CHECK(driver.question() == "b");

    Driver later(small_checklist({item, level_item("b")}));
    later.type("1");
    later.type("");
    CHECK(later.question() == "b");
    later.type("b");
    later.type("1");
    CHECK(later.question() == "b"); // not asked again
    later.type("b");
    later.type("3");
    CHECK(later.where() == Where::plan_what); // a finding wants a plan instead
}

TEST_CASE("Several choices are parted by blanks, as the example shows, and one that stands alone is named")
{
    Item item = level_item("a");
    item.type = ItemType::choices;
    item.criteria.clear();
    item.choices = {{"none", "管理するサーバはない", "", true}, {"room", "サーバ室"}, {"cloud", "クラウド"}};
    item.bands = {{1, "met"}, {0, "unmet"}};
    Driver driver(small_checklist({item, level_item("b")}));
    CHECK_THAT(driver.shown(), contains("（例: 2 3）"));
    CHECK_THAT(driver.type("1 2"), contains("「管理するサーバはない」は、ほかと一緒には選べません"));
    CHECK_THAT(driver.type("2 4"), contains("「わからない」は、ほかと一緒には選べません"));
    CHECK_THAT(driver.type("23"), contains("空白で区切って"));
    CHECK_THAT(driver.type("2-3"), contains("空白で区切って"));
    driver.type("2 3");
    CHECK(driver.response("a").answer == Value(Chosen{"room", "cloud"}));
}
