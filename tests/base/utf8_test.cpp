#include "base/line_breaks.hpp"
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

TEST_CASE("What is not valid UTF-8 becomes U+FFFD, byte for byte, and all else stays")
{
    CHECK(utf8::valid("点\x93_\x8c\x9f") == "点\uFFFD_\uFFFD\uFFFD");
    CHECK(utf8::valid("a\u202E\x1B\uFFFD") == "a\u202E\x1B\uFFFD");
    CHECK(utf8::valid("").empty());
}

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

TEST_CASE("What acts without being seen is taken out, and what is seen stays")
{
    CHECK(utf8::without_unseen("a\u009B2J\u202Eb\x1B\tc\nd", "\n\t") == "a2Jb\tc\nd");
    CHECK(utf8::without_unseen("葛\U000E0100城 ①") == "葛\U000E0100城 ①");
}

TEST_CASE("A text that is shortened ends between characters")
{
    CHECK(utf8::shortened("漢字", 6) == "漢字");
    CHECK(utf8::shortened("漢字", 5) == "漢…");
    CHECK(utf8::shortened("漢字", 2) == "…");
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

TEST_CASE("What cannot be seen is shown by its number, and nothing else is")
{
    CHECK(utf8::shown("総務\u200B課\u202E\uFEFF") == "総務〔U+200B〕課〔U+202E〕〔U+FEFF〕");
    CHECK(utf8::shown("a\x1b[31m\tb\nc\x7F\u0085") == "a〔U+001B〕[31m〔U+0009〕b\nc〔U+007F〕〔U+0085〕");
    CHECK(utf8::shown("\u2028\u2029\u00AD\u061C\u200D\U000E0041") ==
        "〔U+2028〕〔U+2029〕〔U+00AD〕〔U+061C〕〔U+200D〕〔U+E0041〕");
    CHECK(utf8::shown("a\xFF") == "a\uFFFD");
    for (const std::string text :
        {"ふつうの文です。「重要」※→○～－ー①", "葛\U000E0100城", "𠮷野家", "e\u0301", "", "が"})
        CHECK(utf8::shown(text) == text);
    CHECK(utf8::first_unseen("a\nb") == "U+000A");
    CHECK(utf8::first_unseen("a\nb", "\n") == std::nullopt);
    CHECK(utf8::without_invisible("1\u200B") == "1");
    CHECK(utf8::without_invisible("○\uFE0E") == "○");
    CHECK_FALSE(utf8::has_visible("　\u200B \u3164"));
    CHECK(utf8::has_visible("　a"));
}

TEST_CASE("Every format character is shown by its number, wherever it lies in Unicode")
{
    for (const char32_t c :
        {0xADU, 0x600U, 0x61CU, 0x6DDU, 0x70FU, 0x890U, 0x8E2U, 0x180EU, 0x200BU, 0x200EU, 0x202AU, 0x2060U,
            0x2066U, 0x206FU, 0xFEFFU, 0xFFF9U, 0xFFFBU, 0x110BDU, 0x1BCA0U, 0x1D173U, 0xE0001U, 0xE007FU}) {
        std::string text;
        if (c < 0x800) {
            text = {static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 0x3F))};
        } else if (c < 0x10000) {
            text = {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3F)),
                static_cast<char>(0x80 | (c & 0x3F))};
        } else {
            text = {static_cast<char>(0xF0 | c >> 18), static_cast<char>(0x80 | (c >> 12 & 0x3F)),
                static_cast<char>(0x80 | (c >> 6 & 0x3F)), static_cast<char>(0x80 | (c & 0x3F))};
        }
        INFO(static_cast<unsigned>(c));
        CHECK(utf8::first_unseen(text).has_value());
    }
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
