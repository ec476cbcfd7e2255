#include "driver.hpp"
#include "support/catch.hpp"

using namespace tenken;
using namespace tenken::test;
using namespace tenken::interview;

namespace {

Checklist with_check()
{
    auto checklist = three();
    Condition both;
    both.kind = Condition::Kind::all;
    both.parts = {gate("a", {"unmet"}), gate("c", {"met"})};
    checklist.checks = {{"c-01", both, "aはないとありますが、cに従うと回答されています。", {}}};
    return checklist;
}

} // namespace

TEST_CASE("Answers that contradict one another are shown with both questions as soon as the second is given")
{
    Driver driver(with_check());
    CHECK_THAT(driver.type("3"), !contains("食い違って"));
    driver.type("");
    driver.type("1");
    const auto shown = driver.type("1");
    CHECK_THAT(shown,
        contains(
            "保存しました\n  回答が食い違っています。aはないとありますが、cに従うと回答されています。\n"));
    CHECK_THAT(shown, contains("1　aは実施していますか。　→ × 実施していない"));
    CHECK_THAT(shown, contains("3　cは実施していますか。　→ ○ 実施している") && contains("j 番号"));
    CHECK_THAT(shown, contains("回答の食い違い（理由が未記入）（1件）\n  4 ！ aはない"));
    driver.type("j 2");
    CHECK_THAT(driver.type("2"), !contains("食い違って")); // it was said once
}

TEST_CASE("A contradiction is opened from the review, to correct an answer or to say why both are right")
{
    Driver driver(with_check(), answering({{"a", "unmet"}, {"b", "met"}, {"c", "met"}}));
    CHECK(driver.where() == Where::review);
    driver.type("4");
    CHECK(driver.where() == Where::contradiction);
    driver.type("1");
    CHECK(driver.question() == "a");
    driver.type("r");
    driver.type("4");
    const auto shown = driver.type("別の決まりによる");
    CHECK(driver.saved().back() == Change(CheckWordChange{"c-01", "別の決まりによる"}));
    CHECK(driver.answers().check_words.at("c-01") == "別の決まりによる");
    CHECK_THAT(shown, !contains("回答の食い違い"));
    CHECK(driver.where() == Where::review);
}
