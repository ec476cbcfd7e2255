#include "base/utf8.hpp"

#include "support/catch.hpp"

#include <rapidcheck.h>

using namespace tenken;

namespace {

using Lines = std::vector<std::string>;

// Japanese, Latin, blanks, brackets, marks of ambiguous width, a combining character and an emoji.
std::string random_text()
{
    static const Lines pieces{"あ", "漢", "ー", "、", "。", "「", "」", "（", "）", "a", "word", " ", "　",
        "1", "①", "※", "→", "○", "…", "が", "か\u3099", "🙂", "ﾊﾟ", "-", ".", "っ", "\n"};
    std::string text;
    const int length = *rc::gen::inRange(0, 60);
    for (int i = 0; i < length; ++i)
        text += pieces[static_cast<std::size_t>(
            *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, static_cast<int>(pieces.size()))))];
    return text;
}

std::string without_blanks(const std::string& text)
{
    std::string kept;
    for (const auto& character : utf8::split_characters(text)) {
        if (character != " " && character != "\n") kept += character;
    }
    return kept;
}

} // namespace

TEST_CASE("The first byte that is not UTF-8 is found")
{
    CHECK_FALSE(utf8::first_invalid("").has_value());
    CHECK_FALSE(utf8::first_invalid("点検 ok").has_value());
    CHECK(utf8::first_invalid("点\x93_\x8c\x9f") == 3U);
    CHECK(utf8::first_invalid("ab\xe7\x82") == 2U);
    CHECK(utf8::first_invalid("\xc0\xaf") == 0U);
    CHECK(utf8::first_invalid("\xed\xa0\x80") == 0U);
}

TEST_CASE("Control characters are found and taken out")
{
    CHECK_FALSE(utf8::has_control("点検 abc"));
    CHECK(utf8::has_control("a\tb"));
    CHECK_FALSE(utf8::has_control("a\tb", "\t"));
    CHECK(utf8::has_control("a\x7f"));
    CHECK(utf8::has_control("a\xc2\x85"));
    CHECK(utf8::has_control(std::string_view("\0", 1)));
    CHECK(utf8::without_controls("a\x1b[31m\n点\xc2\x9b", "\n") == "a[31m\n点");
    CHECK(utf8::without_controls("a\x93z") == "a\uFFFDz");
}

TEST_CASE("Characters are code points")
{
    CHECK(utf8::characters("") == 0);
    CHECK(utf8::characters("点a検") == 3);
    CHECK(utf8::split_characters("点a検") == Lines{"点", "a", "検"});
    CHECK(utf8::split_characters("a\xff") == Lines{"a", "\xff"});
}

TEST_CASE("NFC joins, NFKC folds width, and the comparable form has no white space")
{
    CHECK(utf8::nfc("か\u3099") == "が");
    CHECK(utf8::nfc("ＡＢ") == "ＡＢ");
    CHECK(utf8::nfc("").empty());
    CHECK(utf8::nfkc("６．４－０３　ｱ①") == "6.4-03 ア1");
    CHECK(utf8::comparable_form(" 情報　セキュリティ\n（ＩＤ）\t") == "情報セキュリティ(ID)");
}

TEST_CASE("The comparable form does not tell apart what a trip through CP932 exchanges")
{
    for (const auto& [one, other] : std::vector<std::pair<std::string, std::string>>{{"10〜17時", "10～17時"},
             {"−1", "－1"}, {"‖", "∥"}, {"だれでも——例外なく", "だれでも――例外なく"}, {"¢£¬", "￠￡￢"}})
        CHECK(utf8::comparable_form(one) == utf8::comparable_form(other));
    CHECK(utf8::comparable_form("〜") == "~");
    CHECK(utf8::comparable_form("ー") != utf8::comparable_form("―"));
}

TEST_CASE("The comparable form has no characters that nobody sees")
{
    CHECK(utf8::comparable_form("\uFEFF点\u200B検\u202E○\uFE0E") == "点検○");
}

TEST_CASE("White space is trimmed at both ends, the full-width one too")
{
    CHECK(utf8::trimmed("　 a b\t\n") == "a b");
    CHECK(utf8::trimmed("　").empty());
    CHECK(utf8::trimmed("").empty());
    CHECK(utf8::trimmed("点検") == "点検");
}

TEST_CASE("Cells: Japanese takes two, and ambiguous characters what the terminal gives them")
{
    CHECK(utf8::cells("abc") == 3);
    CHECK(utf8::cells("点検") == 4);
    CHECK(utf8::cells("ﾃﾝｹﾝ") == 4);
    CHECK(utf8::cells("か\u3099") == 2);
    CHECK(utf8::cells("①※→○") == 8);
    CHECK(utf8::cells("①※→○", utf8::Ambiguous::narrow) == 4);
    CHECK(utf8::cells("a\x1b\t") == 1);
}

TEST_CASE("Lines break by kinsoku: no 、。」 at a line's start, no 「 at its end")
{
    CHECK(utf8::wrap("あいうえおかきくけこ", 8) == Lines{"あいうえ", "おかきく", "けこ"});
    CHECK(utf8::wrap("あいうえ、おか", 8) == Lines{"あいう", "え、おか"});
    CHECK(utf8::wrap("あいう「えお」", 8) == Lines{"あいう", "「えお」"});
    CHECK(utf8::wrap("one two three", 8) == Lines{"one two", "three"});
}

TEST_CASE("Line feeds stay, and a word wider than a line is cut")
{
    CHECK(utf8::wrap("a\n\nb", 10) == Lines{"a", "", "b"});
    CHECK(utf8::wrap("abcdefghij", 4) == Lines{"abcd", "efgh", "ij"});
    CHECK(utf8::wrap("", 4) == Lines{""});
    CHECK(utf8::wrap("点検", 0) == Lines{"点", "検"});
}

TEST_CASE("Text that is too wide ends with an ellipsis")
{
    CHECK(utf8::truncated("点検", 4) == "点検");
    CHECK(utf8::truncated("点検票", 5) == "点…");
    CHECK(utf8::truncated("点検票", 5, utf8::Ambiguous::narrow) == "点検…");
    CHECK(utf8::truncated("点検票", 1).empty());
}

TEST_CASE("Whatever is wrapped or cut keeps to its width and loses only blanks at breaks")
{
    REQUIRE(rc::check("wrap", [] {
        const std::string text = random_text();
        const auto width = static_cast<std::size_t>(*rc::gen::inRange(2, 30));
        const auto ambiguous = *rc::gen::arbitrary<bool>() ? utf8::Ambiguous::wide : utf8::Ambiguous::narrow;
        std::string joined;
        for (const auto& line : utf8::wrap(text, width, ambiguous)) {
            RC_ASSERT(utf8::cells(line, ambiguous) <= width);
            joined += line;
        }
        RC_ASSERT(without_blanks(joined) == without_blanks(text));
        RC_ASSERT(utf8::cells(utf8::truncated(text, width, ambiguous), ambiguous) <= width);
    }));
}

TEST_CASE("Any bytes can be measured, wrapped, normalised and cleaned")
{
    REQUIRE(rc::check("bytes", [](const std::string& bytes) {
        RC_ASSERT_FALSE(utf8::first_invalid(utf8::without_controls(bytes)).has_value());
        std::string characters;
        for (const auto& one : utf8::split_characters(bytes)) characters += one;
        RC_ASSERT(characters == bytes);
        for (const auto& line : utf8::wrap(bytes, 7)) RC_ASSERT(utf8::cells(line) <= 7U);
        RC_ASSERT_FALSE(utf8::first_invalid(utf8::nfkc(bytes)).has_value());
        RC_ASSERT(utf8::trimmed(utf8::trimmed(bytes)) == utf8::trimmed(bytes));
    }));
}
