#include <optional>
#include <string>
#include <vector>

#include "formats/policy/number.hpp"
#include "support/catch.hpp"

using tenken::NumberStyle;
using tenken::read_clause_number;

namespace {

struct Line {
    const char* text;
    NumberStyle style;
    const char* number;
    const char* rest;
};

void check(const Line& line)
{
    INFO(line.text);
    const auto found = read_clause_number(line.text);
    REQUIRE(found);
    CHECK(found->style == line.style);
    CHECK(found->text() == line.number);
    CHECK(std::string(line.text).substr(found->rest) == line.rest);
}

} // namespace

TEST_CASE("a number at the start of a line is read in every dress")
{
    check({"1 目的", NumberStyle::bare, "1", "目的"});
    check({"１　目的", NumberStyle::bare, "1", "目的"});
    check({"1. 目的", NumberStyle::dotted, "1", "目的"});
    check({"１．目的", NumberStyle::dotted, "1", "目的"});
    check({"(4) 物理的", NumberStyle::parens, "4", "物理的"});
    check({"（１２）物理的", NumberStyle::parens, "12", "物理的"});
    check({"⑷　物理的", NumberStyle::parens, "4", "物理的"});
    check({"(3の2) 追加", NumberStyle::parens, "3-2", "追加"});
    check({"（十一）追加", NumberStyle::kanji_parens, "11", "追加"});
    check({"２）追加", NumberStyle::closing_paren, "2", "追加"});
    check({"①台帳", NumberStyle::circled, "1", "台帳"});
    check({"㉑台帳", NumberStyle::circled, "21", "台帳"});
    check({"第1　趣旨", NumberStyle::ordinal, "1", "趣旨"});
    check({"第５条　職員は", NumberStyle::article, "5", "職員は"});
    check({"第十二条の三　職員は", NumberStyle::article, "12-3", "職員は"});
    check({"第5条（適用）", NumberStyle::article, "5", "（適用）"});
    check({"第2章 総則", NumberStyle::chapter, "2", "総則"});
    check({"第1節　総則", NumberStyle::part, "1", "総則"});
    check({"二　記録媒体", NumberStyle::kanji, "2", "記録媒体"});
    check({"6.4 物理的", NumberStyle::path, "4", "物理的"});
}

TEST_CASE("Markdown's marks before a number are its form")
{
    const auto heading = read_clause_number("#### 4 適用範囲");
    REQUIRE(heading);
    CHECK(heading->form.heading == 4);
    CHECK(heading->at == 5);
    const auto item = read_clause_number("  - **(1)** 不正");
    REQUIRE(item);
    CHECK(item->form.dash);
    CHECK(item->form.indent == 2);
}

TEST_CASE("a title may begin with the sign of a unit")
{
    for (const char* line :
        {"3 点検", "2 台帳の整備", "5 人的セキュリティ", "4 個人情報", "1 日常の確認", "6 分類"}) {
        INFO(line);
        CHECK(read_clause_number(line));
    }
}

TEST_CASE("dates, quantities and references at the start of a line are no numbers of clauses")
{
    for (const char* line :
        {"8 年 4 月 1 日から施行する。", "8年4月", "2 つの出先機関", "10 文字以上とする。", "3 月末までに",
            "30 日以内に", "上記6、7及び8に規定する", "6、7及び8に規定する対策", "(3)及び(4)に規定する",
            "（１）から（３）まで", "(2)の規定により", "第5条の規定により", "第5条第2項に定める",
            "第6条及び第7条", "令和 8 年", "ア ネットワーク", "（ア）ネットワーク", "一般職員は", "2026",
            "2026年度", "1目的", "", "　", "-", "(", "第", "#", "(0) 零", "(1000) 千"}) {
        INFO(line);
        CHECK_FALSE(read_clause_number(line));
    }
}

TEST_CASE("a line of a table of contents is no clause")
{
    CHECK_FALSE(read_clause_number("１　目的……………………１"));
    CHECK_FALSE(read_clause_number("2 定義 ............. 12"));
    CHECK_FALSE(read_clause_number("2 定義・・・・・・3"));
    CHECK(read_clause_number("2 定義…"));
}
