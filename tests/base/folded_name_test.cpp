#include "base/folded_name.hpp"

#include "support/catch.hpp"

#include <vector>

using namespace tenken;

TEST_CASE("Names are the same whatever their width, case, blanks, normal form and invisible characters")
{
    for (const auto* other :
        {"ＩＴ推進課", "it 推進課", "IT　推進課", "IT推進\u200B課", "\uFEFFIT推進課", "I T推進課"}) {
        INFO(other);
        CHECK(same_name("IT推進課", other));
    }
    CHECK(same_name("ガバナンス課", "カ\u3099ハ\u3099ナンス課"));
    CHECK(same_name("ｶﾞﾊﾞﾅﾝｽ課", "ガバナンス課"));
    CHECK(same_name("甲システム㈱", "甲システム(株)"));
    CHECK_FALSE(same_name("総務課", "総務係"));
    CHECK_FALSE(same_name("ハ", "バ"));
}

TEST_CASE("A name has something to be seen, and nothing that cannot be")
{
    for (const auto* name : {"総務課", "山田 太郎", "IT", "葛\U000E0100城"}) CHECK(is_fit_name(name));
    for (const auto* name :
        {"", " ", "\u200B", "総\u200B務", "\u202E務総", "a/b", "a@b", "a\tb", "\uFEFF総務"})
        CHECK_FALSE(is_fit_name(name));
    const std::vector<std::string> names{"総務課", "IT推進課"};
    CHECK(find_same_name(names, "ＩＴ 推進課") == &names[1]);
    CHECK(find_same_name(names, "議会") == nullptr);
}
