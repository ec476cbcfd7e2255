#include "base/line_breaks.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <rapidcheck.h>

using namespace tenken;

namespace {

using Lines = std::vector<std::string>;

const Lines& phrases()
{
    static const Lines all{"受講率は", "９９．５％以上", "、費用は", "１，２００円以下", "、点検は",
        "10～17時", "、期限は", "１２月２５日", "、だれでも", "――例外なく――", "行っていますか。",
        "令和8年度の", "「台帳」（写し）を", "3か月以内に", "第3項により", "……", "100件中97件で",
        "サーバーの", "ログを", "週に1回、", "ちゃんと", "見直している。", " word ", " and ", "2026/06/01 ",
        "ヶ所"};
    return all;
}

std::string random_sentence()
{
    std::string text;
    const int length = *rc::gen::inRange(1, 30);
    for (int i = 0; i < length; ++i)
        text += phrases()[static_cast<std::size_t>(
            *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, static_cast<int>(phrases().size()))))];
    return text;
}

bool begins_with_any(const std::string& line, const Lines& marks)
{
    return std::ranges::any_of(marks, [&](const auto& mark) { return line.starts_with(mark); });
}

bool ends_with_any(const std::string& line, const Lines& marks)
{
    return std::ranges::any_of(marks, [&](const auto& mark) { return line.ends_with(mark); });
}

const Lines never_first{"、", "。", "」", "）", "ー", "～", "っ", "ゃ", "ヶ", "％", "，", "．"};
const Lines never_last{"「", "（"};
const Lines figures{"９９．５％", "１，２００円", "10～17時", "１２月２５日", "令和8年度", "3か月", "第3項",
    "100件", "97件", "1回", "2026/06/01", "――", "……"};

// How often a text holds a part, lines apart.
std::size_t count(const Lines& lines, const std::string& part)
{
    std::size_t found = 0;
    for (const auto& line : lines) {
        for (auto at = line.find(part); at != std::string::npos; at = line.find(part, at + part.size()))
            ++found;
    }
    return found;
}

} // namespace

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

TEST_CASE("A number stays with its unit, a day in one piece, and ―― unparted, where a line has the room")
{
    const std::string text = "受講率は９９．５％以上、費用は１，２００円以下、点検は10～17時、期限は１２月２"
                             "５日、だれでも――例外なく――行っていますか。";
    CHECK(utf8::wrap(text, 20) ==
        Lines{"受講率は９９．５％以", "上、費用は", "１，２００円以下、点", "検は10～17時、期限は",
            "１２月２５日、だれで", "も――例外なく――", "行っていますか。"});
    CHECK(utf8::wrap("前年度から令和8年度の点検まで", 20) == Lines{"前年度から令和8年度", "の点検まで"});
    for (const std::size_t width : {34U, 40U}) {
        for (std::size_t shift = 0; shift < 20; ++shift) {
            std::string before;
            for (std::size_t i = 0; i < shift; ++i) before += "あ";
            CHECK(count(utf8::wrap(before + "令和8年度の点検", width), "令和8年度") == 1);
        }
    }
}

TEST_CASE("A number stays with its unit across a blank, and so does one of many")
{
    for (const std::size_t width : {8U, 10U, 12U, 14U, 16U, 18U})
        CHECK(count(utf8::wrap("個人の回答 7 / 8 人", width), "7 / 8 人") == 1);
    CHECK(utf8::wrap("指摘あり 12 件", 12) == Lines{"指摘あり", "12 件"});
    CHECK(utf8::wrap("問 3 重要項目", 6) == Lines{"問 3", "重要項", "目"}); // no unit
}

TEST_CASE("What does not fit into a line is cut between a number and its unit before the number is")
{
    CHECK(utf8::wrap("１２３４円", 8) == Lines{"１２３４", "円"});
    CHECK(utf8::wrap("12月25日", 4) == Lines{"12月", "25日"});
    CHECK(utf8::wrap("123456789", 4) == Lines{"1234", "5678", "9"});
}

TEST_CASE("The first line may have another room than the others")
{
    CHECK(utf8::wrap("あいうえおかきくけ", {4, 8}) == Lines{"あい", "うえおか", "きくけ"});
    CHECK(utf8::wrap("あい\nうえおか", {4, 8}) == Lines{"あい", "うえおか"});
}

TEST_CASE("The rules of JIS X 4051 hold at every width from 20 to 100, whatever is written")
{
    const bool holds = rc::check("kinsoku", [] {
        const auto text = random_sentence();
        const auto ambiguous = *rc::gen::arbitrary<bool>() ? utf8::Ambiguous::wide : utf8::Ambiguous::narrow;
        const auto phrases = *rc::gen::arbitrary<bool>() ? utf8::Phrases::kept : utf8::Phrases::parted;
        for (std::size_t width = 20; width <= 100; ++width) {
            const auto lines = utf8::wrap(text, width, ambiguous, phrases);
            for (std::size_t i = 0; i < lines.size(); ++i) {
                RC_ASSERT(utf8::cells(lines[i], ambiguous) <= width);
                RC_ASSERT(i == 0 || !begins_with_any(lines[i], never_first));
                RC_ASSERT(i + 1 == lines.size() || !ends_with_any(lines[i], never_last));
            }
            for (const auto& figure : figures) RC_ASSERT(count(lines, figure) >= count({text}, figure));
        }
    });
    CHECK(holds);
}

TEST_CASE("Where phrases are kept, no word of kanji and kana is torn while a place is near")
{
    const auto kept = [](std::string_view text, std::size_t width) {
        return utf8::wrap(text, width, utf8::Ambiguous::wide, utf8::Phrases::kept);
    };
    CHECK(kept("職員の皆さんには、どのように聞きますか。", 32) ==
        Lines{"職員の皆さんには、どのように", "聞きますか。"});
    CHECK(kept("取り消すまで回答は変更できません。", 26) == Lines{"取り消すまで回答は", "変更できません。"});
    CHECK(kept("答えは△ 一部実施している、です", 20) == Lines{"答えは△", "一部実施している、", "です"});
    CHECK(kept("期限は令和8年11月29日です", 20) == Lines{"期限は", "令和8年11月29日です"});
    // Where no phrase begins near the end, the line is as long as it can be.
    CHECK(kept("情報資産管理台帳更新手順書作成", 10).front() == "情報資産管");
}
