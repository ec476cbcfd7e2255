#include "driver.hpp"
#include "support/catch.hpp"

using namespace tenken;
using namespace tenken::test;
using namespace tenken::interview;

namespace {

Checklist three() { return small_checklist({level_item("a"), level_item("b"), level_item("c")}); }

Item each_item(const std::string& id)
{
    Item item = level_item(id);
    item.each = "service";
    return item;
}

Item typed(const std::string& id, ItemType type)
{
    Item item = choice_item(id, {});
    item.type = type;
    return item;
}

Checklist gated()
{
    Item gate_item = level_item("a");
    Item b = level_item("b");
    b.when = gate("a", {"met"});
    Item c = level_item("c");
    c.when = gate("a", {"met"});
    return small_checklist({gate_item, b, c, level_item("d")});
}

} // namespace

TEST_CASE("The greeting says how many questions there are and how to leave")
{
    const Driver driver(three());
    CHECK_THAT(driver.shown(), contains("情報セキュリティ自己点検　令和8年度　事務局"));
    CHECK_THAT(driver.shown(), contains("全3問です。"));
    CHECK_THAT(driver.shown(), contains("q で中断"));
    CHECK_THAT(driver.shown(), contains("[1/3 分野1] a"));
}

TEST_CASE("One question after the other is asked and saved")
{
    Driver driver(three());
    CHECK_THAT(driver.type("1"), contains("保存しました"));
    CHECK(driver.question() == "b");
    CHECK(driver.saved() == std::vector<Change>{AnswerChange{"a", level("met")}});
    driver.type("○");
    driver.type("実施している");
    CHECK(driver.where() == Where::review);
    driver.type("");
    CHECK(driver.ending() == Ending::complete);
    CHECK(driver.saved().size() == 3);
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

TEST_CASE("Where nobody can try again, a failed save ends the interview")
{
    auto setup = setup_for_tests();
    setup.terminal = false;
    Driver driver(three(), {}, setup);
    driver.fail_next();
    driver.type("1");
    CHECK(driver.ending() == Ending::not_saved);
}

TEST_CASE("A finding asks for its plan, and each part is saved as it is given")
{
    Driver driver(three());
    const auto shown = driver.type("3");
    CHECK_THAT(shown, contains("個人の氏名"));
    CHECK_THAT(shown, !contains("保存しました"));
    CHECK(driver.response("a").answer == Value("unmet"));
    CHECK(driver.prompt() == "  改善計画　何をしますか > ");
    driver.type("自動ロックを5分にする");
    CHECK(driver.prompt() == "  　　　　　だれが（職名）> ");
    driver.type("庶務係長");
    CHECK(driver.prompt() == "  　　　　　いつまでに > ");
    CHECK_THAT(driver.type("１２／２５"), contains("  　　　　　令和8年12月25日\n  保存しました\n"));
    CHECK(driver.response("a").action == Action{"自動ロックを5分にする", "庶務係長", "2026-12-25"});
    CHECK(driver.question() == "b");
    CHECK_THAT(driver.type("3"), !contains("個人の氏名")); // once is enough
}

TEST_CASE("Each part of a plan can be left out, gone back to and corrected")
{
    Driver driver(three());
    driver.type("2");
    driver.type("");
    driver.type("");
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
    driver.type("");
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
    for (const auto* typed : {"5", "はい", "1 2", "12", "-1", "一", "00"}) {
        INFO(typed);
        Driver driver(three());
        CHECK_THAT(driver.type(typed), contains("選べません"));
        CHECK(driver.saved().empty());
    }
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
    CHECK_THAT(driver.type("該当なし"), contains("選べません"));
    CHECK(driver.where() == Where::question);
}

TEST_CASE("A changed condition brings questions, hides them, and brings them back with their answers")
{
    Driver driver(gated());
    CHECK_THAT(driver.shown(), contains("全2問"));
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
    CHECK_THAT(driver.type("q"), contains("文章として受け取りました"));
    CHECK(driver.response("c").answer == Value("q"));
    CHECK(driver.where() == Where::review);

    Driver idle(checklist);
    idle.type("s");
    idle.type("s");
    idle.type("/s");
    CHECK_THAT(idle.shown(), contains("任意"));
    idle.type("");
    CHECK(idle.ending() == Ending::complete);
}

TEST_CASE("The subjects of an item are asked first, and each gets its question")
{
    Driver driver(small_checklist({each_item("a"), each_item("b"), level_item("c")}));
    CHECK(driver.where() == Where::subjects);
    driver.type("広報X、 公式動画；広報X");
    CHECK_THAT(driver.shown(), contains("すでに入力されています"));
    CHECK_THAT(driver.type("x/y"), contains("使えません"));
    driver.type("");
    CHECK(driver.answers().subjects.at("service") == std::vector<std::string>{"広報X", "公式動画"});
    CHECK(driver.question() == "a@広報X");
    driver.type("1");
    CHECK(driver.question() == "a@公式動画");
    driver.type("1");
    CHECK(driver.question() == "b@広報X");
}

TEST_CASE("No subject at all is confirmed")
{
    Driver driver(small_checklist({each_item("a"), level_item("c")}));
    driver.type("");
    CHECK(driver.where() == Where::subjects_none);
    CHECK(driver.saved().empty());
    driver.type("");
    CHECK(driver.where() == Where::subjects_none);
    driver.type("n");
    CHECK(driver.where() == Where::subjects);
    driver.type("");
    driver.type("はい");
    CHECK(driver.answers().subjects.at("service").empty());
    CHECK(driver.question() == "c");
}

TEST_CASE("Putting off a list of subjects puts off all questions that wait for it")
{
    Driver driver(small_checklist({each_item("a"), each_item("b"), level_item("c")}));
    driver.type("/s");
    CHECK(driver.question() == "c");
    driver.type("1");
    CHECK(driver.where() == Where::review);
}

TEST_CASE("Subjects can be added, renamed with their answers, and removed later")
{
    Driver driver(small_checklist({each_item("a"), level_item("c")}));
    driver.type("広報X");
    driver.type("");
    driver.type("1");
    CHECK(driver.question() == "c");
    driver.type("t");
    CHECK(driver.where() == Where::subjects);
    driver.type("公式動画");
    CHECK(driver.answers().subjects.at("service").size() == 2);
    driver.type("/c １　広報エックス");
    CHECK(driver.answers().find("a@広報エックス") != nullptr);
    CHECK(driver.answers().find("a@広報X") == nullptr);
    CHECK_THAT(driver.type("/c 1"), contains("/c 1 新しい名称"));
    CHECK_THAT(driver.type("/d 7"), contains("番号で選んで"));
    CHECK_THAT(driver.type("/d 1"), contains("回答が 1件"));
    CHECK(driver.where() == Where::subjects_remove);
    driver.type("2");
    CHECK(driver.answers().subjects.at("service").size() == 2);
    driver.type("/d 1");
    driver.type("1");
    CHECK(driver.answers().subjects.at("service") == std::vector<std::string>{"公式動画"});
    CHECK(driver.answers().find("a@広報エックス") != nullptr);
    driver.type("");
    CHECK(driver.question() == "c");
    CHECK(driver.where() == Where::question);
}

TEST_CASE("Renaming the subject at hand keeps one at its question")
{
    Driver driver(small_checklist({each_item("a")}));
    driver.type("広報X");
    driver.type("");
    driver.type("t");
    driver.type("/c 1 広報Y");
    driver.type("");
    CHECK(driver.question() == "a@広報Y");
    driver.type("1");
    CHECK(driver.response("a@広報Y").answer == Value("met"));
}

TEST_CASE("Subjects typed so far are saved when the interview is left")
{
    for (const Input& input : {Input(Interrupt{}), Input(EndOfInput{}), Input(Line{"/q"})}) {
        Driver driver(small_checklist({each_item("a")}));
        driver.type("広報X");
        driver.feed(input);
        CHECK(driver.ending().has_value());
        CHECK(driver.answers().subjects.at("service") == std::vector<std::string>{"広報X"});
    }
}

TEST_CASE("A note is text, whatever it looks like")
{
    for (const auto* text : {"q", "b", "戻る", "1", "○", "s 後で", "#見出し", "a/b"}) {
        INFO(text);
        Driver driver(three());
        driver.type("n");
        CHECK(driver.where() == Where::note);
        driver.type(text);
        CHECK(driver.response("a").note == text);
        CHECK(driver.where() == Where::question);
        CHECK(driver.question() == "a");
    }
}

TEST_CASE("In a note a slash makes a command, two make a slash, and a question mark helps")
{
    Driver driver(three());
    driver.type("n");
    for (const auto* help : {"?", "？", "/?", "／？"}) {
        CHECK_THAT(driver.type(help), contains("メモを書けます"));
        CHECK(driver.where() == Where::note);
    }
    driver.type("/b");
    CHECK(driver.where() == Where::question);
    driver.type("n");
    driver.type("//etc を確認");
    CHECK(driver.response("a").note == "/etc を確認");
    driver.type("n");
    CHECK_THAT(driver.type("/etc の権限を確認した"), contains("「/etc」という操作はありません"));
    CHECK(driver.prefill() == "//etc の権限を確認した");
    driver.type(driver.prefill());
    CHECK(driver.response("a").note == "/etc の権限を確認した");
    driver.type("n");
    CHECK_THAT(driver.type("/zz"), contains("「/zz」という操作はありません"));
    CHECK(driver.prefill() == "/etc の権限を確認した");
}

TEST_CASE("A note can be given at once, kept, edited and deleted")
{
    Driver driver(three());
    driver.type("n 確認中");
    CHECK(driver.response("a").note == "確認中");
    driver.type("メモ");
    CHECK(driver.prefill() == "確認中");
    CHECK_THAT(driver.type(""), contains("今のまま"));
    CHECK(driver.response("a").note == "確認中");
    driver.type("1");
    CHECK(driver.response("a").note == "確認中");
    driver.type("b");
    driver.type("n");
    driver.type("/d");
    CHECK(driver.response("a") == level("met"));
}

TEST_CASE("Pasted lines become one note with its line breaks")
{
    Driver driver(three());
    driver.type("n");
    driver.type("一行目\r\n二行目\r三行目\n");
    CHECK(driver.response("a").note == "一行目\n二行目\n三行目");
    driver.type("n");
    driver.type("/b\nこれは文章");
    CHECK(driver.response("a").note == "/b\nこれは文章");
}

TEST_CASE("Of lines pasted at a choice only the first is used, with a word")
{
    Driver driver(three());
    CHECK_THAT(driver.type("1\n2\n3\n"), contains("1行だけ"));
    CHECK(driver.question() == "b");
    CHECK(driver.saved() == std::vector<Change>{AnswerChange{"a", level("met")}});
    CHECK_THAT(driver.type("1\n"), !contains("1行だけ"));
}

TEST_CASE("Control characters are removed with a word, and broken UTF-8 never gets in")
{
    Driver driver(three());
    driver.type("n");
    CHECK_THAT(driver.type("a\x1b[31mb\tc"), contains("取り除きました"));
    CHECK(driver.response("a").note == "a[31mb c");
    driver.type("n");
    CHECK_THAT(driver.type("半分\xE3\x81"), contains("読み取れない部分"));
    CHECK(driver.where() == Where::note);
    CHECK(driver.response("a").note == "a[31mb c");
    driver.type("/b");
    CHECK_THAT(driver.type("\xE3\x81"), contains("読み取れない部分"));
    CHECK(driver.saved().size() == 1);
}

TEST_CASE("Ten thousand characters are a note like any other")
{
    std::string text;
    for (int i = 0; i < 10000; ++i) text += "あ";
    Driver driver(three());
    driver.type("n");
    driver.type(text);
    CHECK(driver.response("a").note == text);
}

TEST_CASE("Evidence is collected one by one, from suggestions or in words")
{
    Item item = level_item("a");
    item.evidence = {"設定画面", "手順書"};
    Driver driver(small_checklist({item, level_item("b")}));
    CHECK_THAT(driver.type("e"), contains("1 設定画面"));
    driver.type("2");
    driver.type("点検記録");
    driver.type("2");
    CHECK(driver.response("a").evidence == std::vector<std::string>{"手順書", "点検記録"});
    CHECK_THAT(driver.type("/d 5"), contains("番号で選んで"));
    driver.type("/d 1");
    CHECK(driver.response("a").evidence == std::vector<std::string>{"点検記録"});
    driver.type("");
    CHECK(driver.where() == Where::question);
    driver.type("1");
    CHECK(driver.response("a").evidence == std::vector<std::string>{"点検記録"});
}

TEST_CASE("The list shows every question with its mark and where one is")
{
    Driver driver(three());
    driver.type("2");
    driver.type("/s");
    const auto shown = driver.type("l");
    CHECK_THAT(shown, contains("  1 a △ aは実施していますか。\n"));
    CHECK_THAT(shown, contains("  2 b ・ bは実施していますか。\n"));
    CHECK_THAT(shown, contains("いまの質問: b"));
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
        for (const auto* part :
            {"理由の説明。", "aが全部にある", "設定画面", "設定する。", "用語　実施", "b\u00A0戻る"})
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
    CHECK_THAT(shown, contains("  1 c ・") && contains("  2 b ×") && contains("  3 a ○"));
    CHECK_THAT(shown, contains("評点 50.0 点"));
    driver.type("3");
    CHECK(driver.question() == "a");
    driver.type("");
    CHECK(driver.where() == Where::review);
    CHECK_THAT(driver.type("9"), contains("1 から 3 まで"));
    CHECK_THAT(driver.type("n メモ"), contains("先に質問を開いて"));
    driver.type("b");
    CHECK(driver.where() == Where::question);
}

TEST_CASE("Ending with open questions says what that means")
{
    Driver driver(three());
    driver.type("r");
    const auto shown = driver.type("");
    CHECK_THAT(shown, contains("未回答が 3問") && contains("--draft"));
    CHECK(driver.ending() == Ending::stopped);
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
    CHECK_THAT(driver.type("r 全部"), contains(" 15 i24 ○"));
    driver.type("15");
    CHECK(driver.question() == "i24");
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
    setup.resumed = Resumed{2, "2026-05-30T14:03:12+09:00", "佐藤"};
    const Driver driver(three(), answering({{"a", "met"}, {"b", "met"}}), setup);
    CHECK_THAT(driver.shown(), contains("令和8年5月30日 14:03、佐藤さんまでの回答 2件"));
    CHECK_THAT(driver.shown(), contains("全3問のうち、残りは 1問"));
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
    CHECK_THAT(driver.shown(), contains("対象: 職員向けの質問") && contains("全2問"));
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
    CHECK_THAT(driver.type("l"), contains("a △"));
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

TEST_CASE("An open question on which others depend is pointed out before the end")
{
    Item depends = level_item("b");
    depends.when = gate("a", {"own"});
    Driver driver(small_checklist({choice_item("a", {{"own", "自庁舎"}}), depends, level_item("c")}));
    driver.type("s");
    driver.type("1");
    CHECK(driver.where() == Where::review);
    CHECK_THAT(driver.shown(), contains("関係する質問が出ることがあります）（1問）"));
    CHECK_THAT(driver.type(""), contains("もう一度 Enter"));
    CHECK_FALSE(driver.ending());
    driver.type("");
    CHECK(driver.ending() == Ending::complete);
}
