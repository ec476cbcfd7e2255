// What last year's report says beside a question, and taking over its note and evidence.

#include "next_year.hpp"
#include "support/catch.hpp"

using namespace tenken;
using namespace tenken::test;
using namespace tenken::interview;

namespace {

Response noted(Response response, const std::string& note, std::vector<std::string> evidence = {})
{
    response.note = note;
    response.evidence = std::move(evidence);
    return response;
}

Answers last_answers()
{
    Answers answers = answering({{"b", "met"}});
    answers.responses["a"] = noted(level("partial"), "自動ロックは15分", {"設定画面", "要領"});
    return answers;
}

Driver next_year(const Answers& answers = {})
{
    return Driver(three(), answers, starting_from(last_year(three(), last_answers())));
}

} // namespace

TEST_CASE("Last year's answer, note and evidence stand beside the question")
{
    const auto driver = next_year();
    CHECK_THAT(driver.shown(),
        contains("  前年度　△ 一部実施している「自動ロックは15分」\n"
                 "          根拠　設定画面、要領\n"));
}

TEST_CASE("What was open, hidden or not applicable last year is said as such")
{
    Answers answers;
    answers.responses["b"] = not_applicable("no_case");
    Driver driver(three(), {}, starting_from(last_year(three(), answers)));
    CHECK_THAT(driver.shown(), contains("前年度　未回答\n"));
    CHECK_THAT(driver.type("1"), contains("前年度　－ 該当なし（期間中に事例がない）\n"));
}

TEST_CASE("What respondents answered last year is said by their number")
{
    const auto former = last_year(three(), {});
    auto& item = former->report.items.front();
    item.state = State::answered;
    item.counts = {{"met", 4}, {"partial", 1}};
    const Driver driver(three(), {}, starting_from(former));
    CHECK_THAT(driver.shown(), contains("前年度　○ 実施している 4人、△ 一部実施している 1人\n"));
}

TEST_CASE("Enter does not repeat last year's answer")
{
    auto driver = next_year();
    CHECK_THAT(driver.type(""), contains("まだ回答がありません"));
    CHECK(driver.saved().empty());
}

TEST_CASE("A finding that goes on, and one that was mended, say so in a word")
{
    Answers answers;
    answers.finding_years["a"] = {2023, 2024, 2025};
    answers.finding_years["b"] = {2023};
    auto driver = next_year(answers);
    CHECK_THAT(
        driver.shown(), contains("「自動ロックは15分」\n          令和5年度から継続している指摘事項です\n"));
    CHECK_THAT(driver.type("1"), contains("前年度　○ 実施している\n          令和5年度は指摘事項でした\n"));
}

TEST_CASE("A report of an earlier year is called by that year")
{
    const auto former = last_year(three(), last_answers());
    former->report.circumstances.year = 2024;
    const Driver driver(three(), {}, starting_from(former));
    CHECK_THAT(driver.shown(), contains("  令和6年度　△ 一部実施している「自動ロックは15分」\n"));
}

TEST_CASE("A revised question shows both wordings instead of an answer")
{
    const auto former = last_year(three(), last_answers());
    former->items["a"] = {{"a"}, false, false, {{"〔古い〕問い", "〔新しい〕問い"}}, ""};
    former->items["b"] = {{"b"}, false, false, {}, ""};
    former->items["c"] = {{}, false, false, {}, ""};
    Driver driver(three(), {}, starting_from(former));
    CHECK_THAT(driver.shown(),
        contains("  前年度から問いが改められたため、回答は比べません\n"
                 "          旧　〔古い〕問い\n"
                 "          新　〔新しい〕問い\n") &&
            !contains("一部実施している「"));
    CHECK_THAT(driver.type("1"), contains("質問文は同じで、回答の目安などが改められています\n"));
    CHECK_THAT(driver.type("1"), contains("  前年度にはなかった、新しい問いです\n"));
}

TEST_CASE("A question that was split, merged or replaced names what it comes from")
{
    const auto former = last_year(three(), last_answers());
    former->items["a"] = {{"z"}, false, true, {}, ""};
    former->items["b"] = {{"x", "y"}, false, false, {}, ""};
    former->items["c"] = {{"w"}, false, false, {}, ""};
    Driver driver(three(), {}, starting_from(former));
    CHECK_THAT(driver.shown(), contains("前年度の z を分けた問いです。"));
    CHECK_THAT(driver.type("1"), contains("前年度の x、y を合わせた問いです。"));
    CHECK_THAT(driver.type("1"), contains("前年度の w に代わる問いです。"));
}

TEST_CASE("A question under another id, or reworded without another meaning, still shows its answer")
{
    const auto former = last_year(three(), last_answers());
    former->items["c"] = {{"a"}, true, false, {{"旧", "新"}}, "言い回しだけを改めた"};
    Driver driver(three(), {}, starting_from(former));
    driver.type("1");
    const auto shown = driver.type("1");
    CHECK_THAT(shown, contains("前年度　△ 一部実施している「自動ロックは15分」\n"));
    CHECK_THAT(shown, contains("文言は改められましたが、回答は比べられます（言い回しだけを改めた）\n"));
    CHECK_THAT(shown, contains("前の ID は a です\n"));
}

TEST_CASE("A subject that is new this year has no answer of last year's")
{
    Checklist checklist = small_checklist({each_item("a")});
    Answers before;
    before.subjects["service"] = {"広報X"};
    before.responses["a@広報X"] = noted(level("met"), "担当を決めた");
    Driver driver(checklist, {}, starting_from(last_year(checklist, before)));
    driver.type("広報X");
    driver.type("公式動画");
    CHECK_THAT(driver.type(""), contains("前年度　○ 実施している「担当を決めた」\n"));
    CHECK_THAT(driver.type("1"), contains("前年度の報告書に、この対象はありません\n"));
}

TEST_CASE("f takes over note and evidence, saves them and shows them, and leaves the answer open")
{
    auto driver = next_year();
    CHECK_THAT(driver.shown(), contains("f でメモと根拠を引き継げます\n"));
    CHECK_THAT(driver.type("?"), contains("f\u00A0前年度のメモと根拠資料を引き継ぐ"));
    CHECK_THAT(driver.type("ｆ"),
        contains("メモ　自動ロックは15分\n") && contains("根拠　設定画面、要領\n") &&
            contains("保存しました"));
    CHECK(driver.response("a") == noted({}, "自動ロックは15分", {"設定画面", "要領"}));
    CHECK(driver.where() == Where::question);
    CHECK_THAT(driver.type("前年度"), contains("すでに引き継いであります"));
    CHECK_THAT(driver.type("?"), !contains("f\u00A0前年度"));
    CHECK(driver.saved().size() == 1);
}

TEST_CASE("f keeps what was written this year")
{
    auto driver = next_year();
    driver.type("n 5分にした");
    driver.type("e");
    driver.type("写真");
    driver.type("");
    CHECK_THAT(driver.type("f"), contains("今年度のものがあるため、そのまま"));
    CHECK(driver.response("a") == noted({}, "5分にした", {"写真", "設定画面", "要領"}));
    CHECK_THAT(driver.type("f"), contains("今年度のものがあるため、そのまま"));
    CHECK(driver.response("a").note == "5分にした");
}

TEST_CASE("Where there is nothing to take over, f says so")
{
    auto driver = next_year();
    driver.type("1");
    CHECK_THAT(driver.type("f"), contains("引き継げる前年度のメモや根拠資料はありません"));
    Driver first_year(three());
    CHECK_THAT(first_year.type("f"), contains("引き継げる前年度のメモや根拠資料はありません"));
    CHECK(first_year.saved().empty());
}

TEST_CASE("A failed take-over changes nothing")
{
    auto driver = next_year();
    driver.fail_next();
    driver.type("f");
    CHECK(driver.response("a").empty());
    driver.type("f");
    CHECK(driver.response("a").note == "自動ロックは15分");
}

TEST_CASE("The review lists the answers that changed since last year, and opens them")
{
    Answers before = answering({{"a", "partial"}, {"b", "met"}});
    before.responses["c"] = not_applicable();
    Driver driver(three(), {}, starting_from(last_year(three(), before)));
    for (const auto* answer : {"1", "1"}) driver.type(answer);
    const auto shown = driver.type("1");
    CHECK_THAT(shown,
        contains("  前年度から変わった回答（2問）\n"
                 "  1 △→○ aは実施していますか。\n"
                 "  3 －→○ cは実施していますか。\n"));
    CHECK_THAT(shown, contains("未回答や記入もれはありません"));
    driver.type("3");
    CHECK(driver.question() == "c");
    driver.type("");
    CHECK(driver.where() == Where::review);
}

TEST_CASE("Last year's subjects are shown, and /f takes over their names")
{
    Checklist checklist = small_checklist({each_item("a"), each_item("b")});
    Answers before;
    before.subjects["service"] = {"広報X", "公式動画"};
    Driver driver(checklist, {}, starting_from(last_year(checklist, before)));
    CHECK(driver.where() == Where::subjects);
    CHECK_THAT(driver.shown(), contains("  前年度　広報X、公式動画\n          /f で名称を引き継げます\n"));
    driver.type("新サイト");
    CHECK_THAT(driver.type("/ｆ"), contains("ここまで 3件"));
    CHECK_THAT(driver.type("/前年度"), contains("引き継げる前年度の名称はありません"));
    CHECK(driver.saved().empty());
    driver.type("");
    CHECK(
        driver.answers().subjects.at("service") == std::vector<std::string>{"新サイト", "広報X", "公式動画"});
    driver.type("t");
    CHECK_THAT(driver.shown(), contains("ここまで 3件"));
    driver.type("/d 2");
    CHECK_THAT(driver.type("?"), contains("前年度　広報X\n"));
}
