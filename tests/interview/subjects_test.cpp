#include "driver.hpp"
#include "support/catch.hpp"

using namespace tenken;
using namespace tenken::test;
using namespace tenken::interview;

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

TEST_CASE("Names typed before one goes back are saved, not lost")
{
    Driver driver(small_checklist({level_item("a"), each_item("b")}));
    driver.type("1");
    driver.type("広報X");
    CHECK_THAT(driver.type("/b"), contains("ここまでの 1件を保存しました"));
    CHECK(driver.question() == "a");
    CHECK(driver.answers().subjects.at("service") == std::vector<std::string>{"広報X"});
    driver.type("");
    CHECK(driver.question() == "b@広報X");
}

TEST_CASE("A lone command letter or figure is no name of a subject before it is typed again")
{
    Driver driver(small_checklist({each_item("a"), level_item("c")}));
    CHECK_THAT(driver.type("s"), contains("操作のときは /s"));
    CHECK_THAT(driver.type("2"), contains("「2」だけでは"));
    CHECK_THAT(driver.type("c 1"), contains("操作のときは /c 1"));
    driver.type("365");
    driver.type("365");
    driver.type("");
    CHECK(driver.answers().subjects.at("service") == std::vector<std::string>{"365"});
}
