#include "page/register.hpp"

#include "page/markdown_text.hpp"
#include "support/catch.hpp"

#include <rapidcheck.h>

using namespace tenken;
using namespace tenken::test;

namespace {

const std::string digest_a(64, 'a');
const std::string digest_b(64, 'b');

RegisterEntry entry(const std::string& department, int version, const std::string& sha256)
{
    return {department, version, "2026-06-01", "2026-06-03", "取りまとめ担当", sha256, "92.6", "改善事項あり",
        "1a2b3c4d"};
}

std::string escaped(const std::string& text)
{
    return markdown_text(text, MarkdownPlace{.line_start = false, .single_line = true, .indent = {}});
}

} // namespace

TEST_CASE("A register begins with its heading and says what it is")
{
    const Words words(Language::ja);
    const auto text = with_entry("", 2026, entry("事務局", 1, digest_a), words);
    CHECK(text.starts_with("# 受理控　令和8年度\n\n点検取りまとめ担当が受理した"));
    CHECK_THAT(text,
        contains(
            "\n| 対象機関 | 版 | 評点 | 結果 | 提出日 | 受理日 | 受理者 | 照合番号 | SHA-256 |\n"
            "|---|---|---|---|---|---|---|---|---|\n| 事務局 | 第1版 | 92.6 | 改善事項あり | 令和8年6月1日 | "
            "令和8年6月3日 | 取りまとめ担当 | 1a2b3c4d | " +
            digest_a + " |\n"));
    CHECK(read_register(text) == std::vector{entry("事務局", 1, digest_a)});
}

TEST_CASE("Rows are added behind the last, and what was there stays letter for letter")
{
    const Words words(Language::ja);
    const auto one = with_entry("", 2026, entry("事務局", 1, digest_a), words);
    const auto two = with_entry(one, 2026, entry("議会", 1, digest_b), words);
    CHECK(two.starts_with(one));
    CHECK(read_register(two)->size() == 2);

    const auto noted = with_entry(one + "\n監査で確認済み\n", 2026, entry("議会", 1, digest_b), words);
    CHECK(noted == two + "\n監査で確認済み\n");
    const auto cut = one.substr(0, one.size() - 1);
    CHECK(with_entry(cut, 2026, entry("議会", 1, digest_b), words) == two);
}

TEST_CASE("A register begun without score, result and check number is read, and goes on without them")
{
    const Words words(Language::ja);
    const std::string begun = "# 受理控　令和8年度\n\n| 対象機関 | 版 | 提出日 | 受理日 | 受理者 | SHA-256 "
                              "|\n|---|---|---|---|---|---|\n"
                              "| 事務局 | 第1版 | 令和8年6月1日 | 令和8年6月3日 | 取りまとめ担当 | " +
        digest_a + " |\n";
    const auto without = [](RegisterEntry one) {
        one.score = one.result = one.check_number = "";
        return one;
    };
    CHECK(read_register(begun) == std::vector{without(entry("事務局", 1, digest_a))});
    const auto more = with_entry(begun, 2026, entry("議会", 1, digest_b), words);
    CHECK(more ==
        begun + "| 議会 | 第1版 | 令和8年6月1日 | 令和8年6月3日 | 取りまとめ担当 | " + digest_b + " |\n");
    CHECK(read_register(more)->back() == without(entry("議会", 1, digest_b)));
}

TEST_CASE("Line ends of another system are kept, and the new row has the same")
{
    const Words words(Language::ja);
    std::string text = with_entry("", 2026, entry("事務局", 1, digest_a), words);
    for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2))
        text.insert(at, "\r");
    const auto more = with_entry(text, 2026, entry("議会", 1, digest_b), words);
    CHECK(more.starts_with(text));
    CHECK(more.ends_with(" |\r\n"));
    CHECK(read_register(more)->size() == 2);
}

TEST_CASE("An entry is found by department and version")
{
    const std::vector entries{entry("事務局", 1, digest_a), entry("事務局", 2, digest_b)};
    CHECK(find_entry(entries, "事務局", 2)->sha256 == digest_b);
    CHECK(find_entry(entries, "事務局", 3) == nullptr);
    CHECK(find_entry(entries, "議会", 1) == nullptr);
}

TEST_CASE("What is no register is not taken for one")
{
    CHECK_FALSE(read_register("# 何かの表\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"));
    CHECK_FALSE(read_register("受理控\n"));
}

TEST_CASE("An English register can be read like a Japanese one")
{
    const Words words(Language::en);
    const auto text = with_entry("", 2026, entry("公平委員会", 12, digest_a), words);
    const auto entries = read_register(text);
    REQUIRE(entries);
    CHECK(*entries == std::vector{entry("公平委員会", 12, digest_a)});
}

TEST_CASE("Names with characters of Markdown come back from the register as they were")
{
    const Words words(Language::ja);
    auto hostile = entry("a*b_c`d`[x](y)&amp;#", 1, digest_a);
    hostile.by = "係|長 \\| <b> www.example.jp";
    const auto text = with_entry("", 2026, hostile, words);
    CHECK(read_register(text) == std::vector{hostile});
}

TEST_CASE("Markdown of one line reads back as the text that it was made from")
{
    const bool holds = rc::check("plain_of_markdown undoes markdown_text", [] {
        static const std::vector<std::string> pieces{"a", "1", " ", "　", "|", "\\", "`", "*", "_", "&", "#",
            ";", "10", "<", ">", "[", "]", "点", "検", "\n", "https://a.jp/x", "a@b.jp", "www.a.jp", "~",
            "😀"};
        const auto chosen = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces));
        std::string text;
        for (const auto& piece : chosen) text += piece;
        RC_ASSERT(plain_of_markdown(escaped(text)) == text);
    });
    CHECK(holds);
}

TEST_CASE("A row's cells are those that GFM sees")
{
    CHECK(table_cells("| a | b\\|c |\n") == std::vector<std::string>{"a", "b\\|c"});
    CHECK(table_cells("a | b").empty());
    CHECK(table_cells("| a | b").empty());
    CHECK(table_cells("| a | b\\|").empty());
}
