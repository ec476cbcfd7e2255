#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "base/sha256.hpp"
#include "base/utf8.hpp"
#include "formats/policy/text.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/paths.hpp"
#include "support/shared_policy.hpp"

using tenken::PolicyText;
using tenken::read_policy_text;

namespace {

std::string bytes_of(const std::string& name)
{
    return tenken::test::read_file(tenken::test::source_dir() / "tests/corpus/policies" / name);
}

PolicyText read(const std::string& bytes) { return read_policy_text(bytes, "policy"); }

std::string replaced(std::string text, const std::string& what, const std::string& by)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

std::string listing(const PolicyText& text)
{
    std::string result;
    for (const auto& clause : text)
        result += clause.id + " [" + clause.heading + "] " + std::to_string(clause.place.line) + ":" +
            std::to_string(clause.place.column) + " " + replaced(clause.text, "\n", " | ") + "\n";
    return result;
}

std::string ids(const PolicyText& text)
{
    std::string result;
    for (const auto& clause : text) result += (result.empty() ? "" : " ") + clause.id;
    return result;
}

std::vector<std::string> digests(const PolicyText& text)
{
    std::vector<std::string> result;
    for (const auto& clause : text) result.push_back(clause.id + " " + clause.text_sha256);
    return result;
}

std::string problem_of(const std::string& bytes)
{
    try {
        (void)read(bytes);
    } catch (const tenken::Failure& failure) {
        const auto& problem = failure.problems().front();
        return problem.id + (problem.args.empty() ? "" : " " + problem.args.front());
    }
    return "none";
}

std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size() - 1);
        lines.push_back(text.substr(at, end + 1 - at));
        at = end + 1;
    }
    return lines;
}

/// The text without a clause and what stands below it: the lines from its number to the next clause outside.
std::string without_clause(const std::string& bytes, const PolicyText& text, std::size_t index)
{
    const auto lines = lines_of(bytes);
    const std::string below = text[index].id + "(";
    std::size_t next = index + 1;
    while (next < text.size() && text[next].id.starts_with(below)) ++next;
    const std::size_t last = next < text.size() ? text[next].place.line : lines.size() + 1;
    std::string rest;
    for (std::size_t i = 1; i <= lines.size(); ++i) {
        if (i < text[index].place.line || i >= last) rest += lines[i - 1];
    }
    return rest;
}

/// Takes each clause out in turn: it and what is below it must be gone, and everything else as it was.
void check_each_removal(const std::string& bytes)
{
    const auto whole = read(bytes);
    for (std::size_t i = 0; i < whole.size(); ++i) {
        INFO("without " << whole[i].id);
        std::vector<std::string> expected;
        for (const auto& clause : whole) {
            if (clause.id != whole[i].id && !clause.id.starts_with(whole[i].id + "("))
                expected.push_back(clause.id + " " + clause.text_sha256);
        }
        CHECK(digests(read(without_clause(bytes, whole, i))) == expected);
    }
}

/// Changes a word in each clause in turn: its digest must differ, and no other.
void check_each_change(const std::string& bytes)
{
    const auto whole = read(bytes);
    for (std::size_t i = 0; i < whole.size(); ++i) {
        INFO("a word more in " << whole[i].id);
        const std::size_t next = i + 1 < whole.size() ? whole[i + 1].place.line - 1 : whole[i].place.line;
        auto lines = lines_of(bytes);
        std::size_t at = std::max(whole[i].place.line, next) - 1;
        while (at + 1 > whole[i].place.line && tenken::utf8::trimmed(lines[at]).empty()) --at;
        const auto end = lines[at].find_last_not_of("\r\n") + 1;
        lines[at].insert(end, "語");
        std::string changed;
        for (const auto& line : lines) changed += line;
        const auto result = read(changed);
        REQUIRE(ids(result) == ids(whole));
        for (std::size_t k = 0; k < whole.size(); ++k)
            CHECK((result[k].text_sha256 == whole[k].text_sha256) == (k != i));
    }
}

const std::string plain =
    "題\n\n1 目的\n本文。\n2 対策\n前文。\n(1) 一つ目\n中身。\n(2) 二つ目\n中身。\n3 見直し\n本文。\n";

} // namespace

TEST_CASE("articles with paragraphs and items are read by their numbers")
{
    tenken::test::check_golden("formats", "policy_articles.txt", listing(read(bytes_of("articles.md"))));
}

TEST_CASE("full-width numbers in plain text with CRLF are read")
{
    tenken::test::check_golden("formats", "policy_full_width.txt", listing(read(bytes_of("full_width.txt"))));
}

TEST_CASE("a clause's digest is over its text without number, marks and white space")
{
    const auto text = read("## 1 目的\n\n情報を **守る**。\n- 一つ\n");
    REQUIRE(text.size() == 1);
    CHECK(text[0].heading == "目的");
    CHECK(text[0].text == "目的\n情報を 守る。\n一つ");
    CHECK(text[0].text_sha256 == tenken::sha256_hex("目的情報を守る。一つ"));
}

TEST_CASE("a parent's text ends where its first child begins")
{
    const auto text = read(plain);
    CHECK(ids(text) == "1 2 2(1) 2(2) 3");
    CHECK(text[1].text == "対策\n前文。");
    CHECK(text[2].text == "一つ目\n中身。");
}

TEST_CASE("a change of layout alone changes no digest")
{
    const auto expected = digests(read(plain));
    CHECK(digests(read("\xEF\xBB\xBF" + plain)) == expected);
    CHECK(digests(read(replaced(plain, "\n", "\r\n"))) == expected);
    CHECK(digests(read(replaced(plain, "\n", "\r"))) == expected);
    CHECK(digests(read(replaced(plain, "\n", "\n\n"))) == expected);
    CHECK(digests(read(replaced(plain, "(1) ", "（１）"))) == expected);
    CHECK(digests(read(replaced(replaced(plain, "(1) ", "##### (1) "), "2 対策", "#### ２　対策"))) ==
        expected);
    CHECK(digests(read(replaced(replaced(plain, "(1) ", "- (1) "), "(2) ", "- (2) "))) == expected);
    CHECK(digests(read(replaced(plain, "本文。", "本\n　文。"))) == expected);
    CHECK(digests(read(plain.substr(0, plain.size() - 1))) == expected);
}

TEST_CASE("a clause may be inserted, taken out or moved to another heading level")
{
    CHECK(ids(read(replaced(plain, "3 見", "(3) 三つ目\n中身。\n3 見"))) == "1 2 2(1) 2(2) 2(3) 3");
    CHECK(ids(read(replaced(plain, "(2) 二", "(1の2) 追加\n(2) 二"))) == "1 2 2(1) 2(1-2) 2(2) 3");
    CHECK(ids(read(plain + "4 雑則\n本文。\n")) == "1 2 2(1) 2(2) 3 4");
    CHECK(ids(read(replaced(plain, "1 目的\n本文。\n", ""))) == "2 2(1) 2(2) 3");
}

TEST_CASE("taking out any clause takes out nothing else")
{
    check_each_removal(plain);
    check_each_removal(bytes_of("full_width.txt"));
}

TEST_CASE("articles, paragraphs and items may be taken out, inserted and changed")
{
    const std::string law = bytes_of("articles.md");
    const auto differences = [&](const std::string& what, const std::string& by) {
        REQUIRE(law.find(what) != std::string::npos);
        const auto before = digests(read(law));
        const auto after = digests(read(replaced(law, what, by)));
        std::string result;
        for (const auto& gone : before) {
            if (std::ranges::find(after, gone) == after.end())
                result += "-" + gone.substr(0, gone.find(' ')) + " ";
        }
        for (const auto& come : after) {
            if (std::ranges::find(before, come) == before.end())
                result += "+" + come.substr(0, come.find(' ')) + " ";
        }
        return result;
    };
    CHECK(differences("　二　記録媒体　情報機器で読み書きする媒体をいう。\n", "") == "-2(2) ");
    CHECK(differences("　一　情報機器　業務に使うパソコン、サーバ及び通信機器をいう。\n", "") == "-2(1) ");
    CHECK(differences("　(1)　許可のない機器を接続すること。\n", "") == "-4(2)(1) ");
    CHECK(
        differences("（適用）\n第3条　この規程は、事務局及び\n2 つの出先機関に適用する。\n\n", "") == "-3 ");
    CHECK(differences("（見直し）\n", "（教育）\n第5条の3　職員に教える。\n\n（見直し）\n") == "+5-3 ");
    CHECK(differences("（見直し）\n第6条", "## （見直し）\n\n### 第六条") == "");
    CHECK(differences("（見直し）\n第6条", "第６条（見直し）") == "");
    CHECK(differences("台帳と実物", "台帳と現物") == "-5(1)(2) +5(1)(2) ");
    CHECK(differences("(1)から(2)までの結果", "(1)及び(2)の結果") == "-5(2) +5(2) ");
    CHECK(differences("（管理者の責務）", "（管理者の役割）") == "-5 +5 ");
}

TEST_CASE("a changed word changes the digest of its clause alone")
{
    check_each_change(plain);
    check_each_change(bytes_of("full_width.txt"));
}

TEST_CASE("ordinary lines within a clause begin none")
{
    const std::string clauses = "## 1 目的\n\n本文。\n\n## 2 対策\n\n前文。\n\n{}\n\n## 3 見直し\n\n本文。\n";
    for (const char* line : {"ア 機器", "3 つの対策をとる。", "3 年以内に行う。",
             "(1)から(3)までに規定する対策をとる。", "3、4及び5に規定する。", "令和 8 年 4 月 1 日",
             "2026 年度", "第3条の規定による。", "| 3 | 表 |", "**注意** 3 点", "3.5 倍とする。",
             "(8) 番目でない", "７ 番まで続く長い文がここに現れ、条項の見出しではない。"}) {
        INFO(line);
        const auto text = read(replaced(clauses, "{}", line));
        if (std::string(line).starts_with("(8)"))
            CHECK(ids(text) == "1 2 2(8) 3"); // set apart like a clause: (1) to (7) may have been taken out
        else
            CHECK(ids(text) == "1 2 3");
    }
}

TEST_CASE("a list in a clause is below it, even when its numbers would follow on outside")
{
    CHECK(ids(read("## 1 目的\n\n## 2 対策\n\n1. 甲\n2. 乙\n3. 丙\n\n## 3 見直し\n")) ==
        "1 2 2(1) 2(2) 2(3) 3");
    CHECK(ids(read("## 1 目的\n## 2 対策\n1 甲\n2 乙\n3 丙\n4 丁\n## 3 見直し\n")) ==
        "1 2 2(1) 2(2) 2(3) 2(4) 3");
}

TEST_CASE("numbers that hold those of all levels, chapters and ordinals are read")
{
    CHECK(ids(read("1 総則\n1.1 目的\n1.2 適用\n1.2.1 組織\n2 対策\n2.1 体制\n")) ==
        "1 1(1) 1(2) 1(2)(1) 2 2(1)");
    CHECK(ids(read("第１　趣旨\n第２　対策\n１　体制\n２　管理\n（１）台帳\n第３　見直し\n")) ==
        "1 2 2(1) 2(2) 2(2)(1) 3");
    CHECK(ids(read("第1章 総則\n1 目的\n2 適用\n第2章 対策\n1 体制\n")) == "1 1(1) 1(2) 2 2(1)");
    CHECK(ids(read("一　目的\n二　対策\n（一）体制\n（二）管理\n三　見直し\n")) == "1 2 2(1) 2(2) 3");
}

TEST_CASE("what a word processor exports as Markdown is read")
{
    CHECK(ids(read("1.  目的\n\n    守る。\n\n2.  用語\n\n    1.  端末\n\n    2.  媒体\n\n3.  対策\n")) ==
        "1 2 2(1) 2(2) 3");
    CHECK(ids(read("1\\. 目的\n\n2\\. 用語\n\n\\(1\\) 端末\n\n\\(2\\) 媒体\n\n3\\. 対策\n")) ==
        "1 2 2(1) 2(2) 3");
    CHECK(ids(read("１　目的\n=====\n\n２　用語\n-----\n(1)端末\n(2)媒体\n")) == "1 2 2(1) 2(2)");
    CHECK(digests(read("1\\. 目的\n守る\\。\\\n")) == digests(read("1 目的\n守る。\n")));
}

TEST_CASE("the numbers of an annex and of a table of contents are none of the clauses'")
{
    CHECK(ids(read(plain + "附　則\n1 この規程は\n4 甲\n")) == "1 2 2(1) 2(2) 3");
    CHECK(ids(read(plain + "別表第1（第2条関係）\n4 甲\n")) == "1 2 2(1) 2(2) 3");
    CHECK(ids(read("1 目的\n2 対策\n3 見直し\n\n" + plain)) == "1 2 2(1) 2(2) 3");
    CHECK(ids(read("1 目的\n2 対策\n附則\n\n" + plain + "附則\n1 目的\n")) == "1 2 2(1) 2(2) 3");
}

TEST_CASE("a text that is not UTF-8 is refused by the name of its encoding")
{
    CHECK(problem_of(bytes_of("shift_jis.txt")) == "trace.text_encoding Shift_JIS");
    CHECK(problem_of("\xA1\xA6\xCC\xDC\xC5\xAA\n1 \xCC\xDC\xC5\xAA") == "trace.text_encoding EUC-JP");
    CHECK(problem_of("1 \x1B$BL\\E*\x1B(B\n") == "trace.text_encoding ISO-2022-JP");
    CHECK(problem_of(std::string("\xFF\xFE"
                                 "1\0 \0",
              6)) == "trace.text_encoding UTF-16");
    CHECK(problem_of(std::string("1\0 \0\x2E\x76", 6)) == "trace.text_encoding UTF-16");
    CHECK(problem_of("1 \xFF\xFF 目的") == "trace.text_not_utf8");
    CHECK(problem_of("PK\x03\x04\x14\x06\x08") == "trace.text_not_utf8");
}

TEST_CASE("a text without clauses, and one that is too large, are refused")
{
    CHECK(problem_of("") == "trace.text_no_clauses");
    CHECK(problem_of("題だけの文書\n") == "trace.text_no_clauses");
    CHECK(problem_of("1 目的\n" + std::string(tenken::largest_policy_text, 'x')) == "trace.text_too_large");
}

TEST_CASE("a hostile text is read in reasonable time")
{
    std::string brackets = "1 目的\n";
    for (int i = 0; i < 20000; ++i) brackets += "（（（（((((\n";
    CHECK(ids(read(brackets)) == "1");
    CHECK(ids(read("1 目的\n" + std::string(1U << 20U, '#'))) == "1");
    CHECK(read("1 目的\n2 " + std::string(1U << 20U, '1')).size() == 2);
}

TEST_CASE("a title holds no control characters") { CHECK(read("1 目\x1B[31m的\n")[0].heading == "目[31m的"); }

TEST_CASE("the association's policy is read with every clause, whatever marks it")
{
    const auto path = tenken::test::shared_policy();
    if (!path) return;
    const auto bytes = tenken::test::read_file(*path);
    const auto text = read(bytes);
    CHECK(ids(text) ==
        "1 2 2(1) 2(2) 2(3) 2(4) 2(5) 2(6) 2(7) 2(8) 3 3(1) 3(2) 3(3) 3(4) 3(5) 4 4(1) 4(2) 5 6 6(1) 6(2) "
        "6(3) 6(4) 6(5) 6(6) 6(7) 6(8) 6(9) 7 8 9 10");
    check_each_removal(bytes);
    check_each_change(bytes);
    CHECK(digests(read(replaced(replaced(bytes, "#", ""), "\n\n", "\n"))) == digests(text));
    CHECK(digests(read(replaced(bytes, "\n", "\r\n"))) == digests(text));
}
