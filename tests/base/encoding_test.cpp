#include "base/encoding.hpp"

#include "support/catch.hpp"

#include <string>

using namespace tenken;
using namespace std::string_literals;

TEST_CASE("A text is known as what it is written in")
{
    CHECK_FALSE(foreign_form("1: 目的\n"));
    CHECK_FALSE(foreign_form("\xEF\xBB\xBF目的"));
    CHECK_FALSE(foreign_form(""));
    CHECK(foreign_form("\x93\xFA\x96\x7B: \x82\xA0\n") == Foreign::shift_jis); // 日本: あ
    CHECK(foreign_form("\xC6\xFC\xCB\xDC: \xA4\xA2\n") == Foreign::euc_jp);    // the same
    CHECK(foreign_form("a: \x8F\xB0\xA1\n") == Foreign::euc_jp);               // 丂 of JIS X 0212
    CHECK(foreign_form("1 \x1B$BL\\E*\x1B(B\n") == Foreign::iso_2022_jp);      // 目的
    CHECK(foreign_form("\xFF\xFE"
                       "1\0"s) == Foreign::utf16);
    CHECK(foreign_form("1\0 \0\x2E\x76"s) == Foreign::utf16);
    CHECK(foreign_form("\xEE\x76\x84\x76\x0A\0"s) == Foreign::utf16); // 目的 and a line end, without a mark
    CHECK(foreign_form("PK\x03\x04\x14") == Foreign::archive);
}

TEST_CASE("What is no encoding of Japanese is not taken for one")
{
    CHECK(foreign_form("1 \xFF\xFF 目的") == Foreign::unknown);
    CHECK(foreign_form("20 \xB0"
                       "C") == Foreign::unknown); // Latin-1
    CHECK_FALSE(foreign_form("目的\0"s));         // a character of control, and its place is worth saying
    CHECK_FALSE(foreign_form("目的 \x1B(J"));
}
