#include "compare/wording.hpp"

#include "support/catch.hpp"

using namespace tenken;

TEST_CASE("A wording is wholly like itself, in any width and spacing")
{
    CHECK(likeness("ＵＳＢメモリの持ち出しを許可制にしていますか。",
              "USB メモリの持ち出しを許可制にしていますか。") == 1);
    CHECK(likeness("Are backups tested?", "are  Backups tested?") == 1);
    CHECK(likeness("はいか。", "はいか。") == 1);
    CHECK(likeness("", "") == 1);
}

TEST_CASE("What has nothing in common but how questions end is not alike")
{
    CHECK(likeness("席を離れるとき、画面をロックしていますか。", "古い書類を溶かして捨てていますか。") == 0);
    CHECK(likeness("Is the server room locked?", "Are the backups at the other site tested?") == 0);
    CHECK(likeness("", "席を離れるとき") == 0);
}

TEST_CASE("The order of the parts matters little, and more in common is more alike")
{
    const auto* question = "端末を持ち出すとき、所属長の許可を得ていますか。";
    const Exact turned = likeness(question, "所属長の許可を得て、端末を持ち出していますか。");
    const Exact other = likeness(question, "所属長の許可を得て、書類を廃棄していますか。");
    CHECK(turned > Exact(7, 10));
    CHECK(other < turned);
    CHECK(other > 0);
    CHECK(likeness(question, "所属長の許可を得て、書類を廃棄していますか。") ==
        likeness("所属長の許可を得て、書類を廃棄していますか。", question));
}

TEST_CASE("Twice what both have over what each has")
{
    CHECK(likeness("重要情報", "重要書類") == Exact(2, 6));
    CHECK(likeness("AAAAA", "AAAAA BBBBB") == Exact(2, 3));
}
