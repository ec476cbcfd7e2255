#include "formats/policy/official_phrasing.hpp"
#include "support/catch.hpp"

TEST_CASE("Markdown's marks are left out of a line")
{
    using tenken::without_marks;
    CHECK(without_marks("### **(1)** ネットワーク") == "(1) ネットワーク");
    CHECK(without_marks("- 一つ目") == "一つ目");
    CHECK(without_marks("> 引用") == "引用");
    CHECK(without_marks("---").empty());
    CHECK(without_marks("　字下げ　") == "字下げ");
    CHECK(without_marks("-5 度") == "-5 度");
    CHECK(without_marks("#番") == "#番");
}
