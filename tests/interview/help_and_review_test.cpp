#include "driver.hpp"
#include "support/catch.hpp"

using namespace tenken;
using namespace tenken::test;
using namespace tenken::interview;

TEST_CASE("The list shows every question with its mark and where one is")
{
    Driver driver(three());
    driver.type("2");
    driver.type("/s");
    const auto shown = driver.type("l");
    CHECK_THAT(shown, contains("  1 △ aは実施していますか。\n"));
    CHECK_THAT(shown, contains("  2 ・ bは実施していますか。\n"));
    CHECK_THAT(shown, contains("いまの質問: 2"));
    CHECK(driver.where() == Where::question);
}

TEST_CASE("Help shows why, the criteria, evidence, a first step, terms and the commands")
{
    Item item = level_item("a");
    item.help = "理由の説明。";
    item.evidence = {"設定画面"};
    item.remedy = "設定する。";
    auto checklist = small_checklist({item});
    checklist.glossary = {{"実施", "じっし", "行うこと。", ""}};
    Driver driver(checklist);
    for (const auto* typed : {"?", "？", "h", "ヘルプ", "ｈ"}) {
        const auto shown = driver.type(typed);
        for (const auto* part : {"理由の説明。", "aが全部にある", "設定画面", "設定する。", "用語　実施",
                 "項目の番号　a", "b\u00A0戻る"})
            CHECK_THAT(shown, contains(part));
        CHECK(driver.where() == Where::question);
    }
}

TEST_CASE("Help is there at every stage")
{
    Driver driver(small_checklist({level_item("a"), each_item("b")}));
    driver.type("0");
    CHECK_THAT(driver.type("?"), contains("番号で選ぶか"));
    driver.type("b");
    driver.type("e");
    CHECK_THAT(driver.type("？"), contains("根拠") || contains("文書や画面"));
    driver.type("");
    driver.type("2");
    CHECK_THAT(driver.type("?"), contains("職名"));
    driver.type("/s");
    CHECK_THAT(driver.type("?"), contains("/d 番号"));
    driver.type("/r");
    CHECK_THAT(driver.type("?"), contains("番号でその質問を開きます"));
}

TEST_CASE("The glossary explains the terms of the question first, and looks up others")
{
    auto checklist = three();
    checklist.glossary = {
        {"実施", "じっし", "行うこと。", "2(1)"}, {"多要素認証", "たようそにんしょう", "二つの方法。", ""}};
    Driver driver(checklist);
    const auto shown = driver.type("g");
    CHECK_THAT(shown, contains("行うこと。") && contains("基本方針 2(1)") && contains("多要素認証"));
    CHECK_THAT(shown, !contains("二つの方法。"));
    for (const auto* typed : {"g 多要素", "g多要素認証", "用語 たようそ", "ｇ　多要素認証"})
        CHECK_THAT(driver.type(typed), contains("二つの方法。"));
    CHECK_THAT(driver.type("g 多要素人証"), contains("「多要素認証」ではありませんか"));
    CHECK_THAT(driver.type("g まったく別の言葉"), contains("用語集にありません"));
    Driver without(three());
    CHECK_THAT(without.type("g"), contains("用語集がありません"));
}

TEST_CASE("The glossary knows the terms of the rule for answering, of the criteria and of the choices")
{
    Item level = level_item("a");
    level.how = "覚書も数えます。";
    level.help = "特記事項があれば見ます。";
    level.criteria.front().second = "台帳に全てある";
    Item choice = choice_item("b", {});
    choice.choices = {{"power", "無停電電源装置", ""}};
    auto checklist = small_checklist({level, choice});
    checklist.glossary = {{"覚書", "おぼえがき", "条件を足す書面。", ""},
        {"特記事項", "とっきじこう", "条件を書いたもの。", ""}, {"台帳", "だいちょう", "一覧にした表。", ""},
        {"無停電電源装置", "むていでんでんげんそうち", "電気を送る装置。", ""}};
    Driver driver(checklist);
    const auto of_level = driver.type("g");
    for (const auto* meaning : {"条件を足す書面。", "条件を書いたもの。", "一覧にした表。"})
        CHECK_THAT(of_level, contains(meaning));
    CHECK_THAT(of_level, !contains("電気を送る装置。"));
    CHECK_THAT(driver.type("?"), contains("用語　覚書、特記事項、台帳"));
    driver.type("1");
    CHECK_THAT(driver.type("g"), contains("電気を送る装置。") && !contains("条件を足す書面。"));
    CHECK_THAT(driver.type("?"), contains("用語　無停電電源装置"));
}

TEST_CASE("Ending with open questions says what that means, and how many they are once")
{
    Driver driver(three());
    driver.type("r");
    const auto shown = driver.type("q");
    CHECK_THAT(shown, contains("報告書はまだ作りません") && contains("未回答 3問"));
    CHECK(driver.ending() == Ending::stopped);
}

TEST_CASE("Enter at the review goes on to what is open, and never ends the interview")
{
    Driver driver(three());
    driver.type("1");
    driver.type("r");
    driver.type("");
    CHECK(driver.question() == "b");
    driver.type("1");
    driver.type("1");
    CHECK(driver.where() == Where::review);
    CHECK_THAT(driver.type(""), contains("終わるときは q"));
    CHECK_FALSE(driver.ending());
    driver.type("q");
    CHECK(driver.ending() == Ending::complete);
}

TEST_CASE("A long list of missing evidence is shortened, and shown in full on request")
{
    std::vector<Item> items;
    std::map<std::string, std::string> all;
    for (int i = 10; i < 25; ++i) {
        items.push_back(level_item("i" + std::to_string(i)));
        items.back().evidence = {"資料"};
        all["i" + std::to_string(i)] = "met";
    }
    Driver driver(small_checklist(items), answering(all));
    CHECK(driver.where() == Where::review);
    CHECK_THAT(driver.shown(), contains("ほか 5問"));
    CHECK_THAT(driver.type("r 全部"), contains(" 15 ○ i24"));
    driver.type("15");
    CHECK(driver.question() == "i24");
}

TEST_CASE("An open question on which others depend is pointed out before the end")
{
    Item depends = typed("b", ItemType::text);
    depends.when = gate("a", {"own"});
    Driver driver(small_checklist({choice_item("a", {{"own", "自庁舎"}}), depends, level_item("c")}));
    driver.type("s");
    driver.type("1");
    CHECK(driver.where() == Where::review);
    CHECK_THAT(driver.shown(), contains("関係する質問が出ることがあります）（1問）"));
    CHECK_THAT(driver.type("q"), contains("もう一度 q"));
    CHECK_FALSE(driver.ending());
    driver.type("q");
    CHECK(driver.ending() == Ending::complete);
}

TEST_CASE("A premise that hides scored questions must be answered before the end")
{
    Item depends = level_item("b");
    depends.when = gate("a", {"own"});
    Driver driver(small_checklist({choice_item("a", {{"own", "自庁舎"}}), depends, level_item("c")}));
    driver.type("s");
    driver.type("1");
    CHECK_THAT(driver.shown(), contains("未回答（1問）"));
    driver.type("q");
    CHECK(driver.ending() == Ending::stopped);
}
