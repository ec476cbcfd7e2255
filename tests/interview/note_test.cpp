#include "driver.hpp"
#include "support/catch.hpp"

using namespace tenken;
using namespace tenken::test;
using namespace tenken::interview;

TEST_CASE("A note is text, whatever it looks like")
{
    for (const auto* text : {"q", "b", "戻る", "1", "○", "s 後で", "#見出し", "a/b"}) {
        INFO(text);
        Driver driver(three());
        driver.type("n");
        CHECK(driver.where() == Where::note);
        driver.type(text);
        if (driver.where() == Where::note)
            driver.type(text); // asked back, for it looks like a command or says nothing
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

TEST_CASE("A text with what may be somebody's number is asked back once, and taken when it comes again")
{
    Driver driver(three());
    driver.type("n");
    CHECK_THAT(
        driver.type("番号は１２３４５６７８９０１８"), contains("個人番号のような12桁の数字があります"));
    CHECK(driver.where() == Where::note);
    CHECK(driver.response("a").note.empty());
    CHECK(driver.prefill() == "番号は１２３４５６７８９０１８");
    CHECK_THAT(driver.type(driver.prefill()), !contains("個人番号"));
    CHECK(driver.response("a").note == "番号は１２３４５６７８９０１８");
    CHECK_THAT(driver.type("n 別の123456789018"), contains("個人番号のような"));
    CHECK_THAT(driver.type(driver.prefill()), !contains("個人番号"));
    CHECK(driver.response("a").note == "別の123456789018");
    CHECK_THAT(driver.type("n 電話は0312345678、番号は123456789012"), !contains("個人番号"));
}

TEST_CASE("Where nobody can type it again, a number that may be somebody's is told of, and taken")
{
    auto setup = setup_for_tests();
    setup.terminal = false;
    Driver driver(three(), {}, setup);
    CHECK_THAT(driver.type("n 123456789018"), contains("個人番号のような"));
    CHECK(driver.response("a").note == "123456789018");
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

TEST_CASE("A command typed behind what stands on the line already is taken, and nothing of it is saved")
{
    Driver driver(three());
    driver.type("n 確認中");
    driver.type("n");
    REQUIRE(driver.prefill() == "確認中");
    driver.type("確認中/b");
    CHECK(driver.where() == Where::question);
    CHECK(driver.response("a").note == "確認中");
    driver.type("n");
    driver.type("確認中/d");
    CHECK(driver.response("a").note.empty());
    driver.type("n");
    driver.type("/q");
    CHECK(driver.ending() == Ending::stopped);
}

TEST_CASE("A text that ends like a command is saved, and that is said")
{
    Driver driver(three());
    driver.type("n");
    CHECK_THAT(driver.type("係長/b"), contains("「/b」も文章の一部として"));
    CHECK(driver.response("a").note == "係長/b");
}

TEST_CASE("A line of nothing that can be seen is an empty line")
{
    Driver driver(three());
    driver.type("n");
    driver.type("\u200B\uFEFF");
    CHECK(driver.response("a").note.empty());
    CHECK(driver.where() == Where::question);
}

TEST_CASE("What cannot be seen is named where a choice is not understood, and shown by its number in a note")
{
    Driver driver(three());
    CHECK_THAT(driver.type("9\u200B"), contains("「9〔U+200B〕」は選べません"));
    driver.type("n 版\u202E逆");
    CHECK(driver.response("a").note == "版\u202E逆");
    driver.type("1");
    driver.type("b");
    CHECK_THAT(driver.shown(), contains("版〔U+202E〕逆") && !contains("\u202E"));
}
