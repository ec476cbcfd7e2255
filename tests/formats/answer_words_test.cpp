// What people write where an answer is asked for.

#include "formats/sheet/answer_words.hpp"

#include "support/catch.hpp"

using namespace tenken;

namespace {

std::string kind_of(std::string_view text)
{
    const auto word = read_answer_word(text);
    if (!word) return "nothing";
    switch (word->kind) {
    case AnswerKind::better:
        return "better";
    case AnswerKind::met:
        return "met";
    case AnswerKind::partial:
        return "partial";
    case AnswerKind::unmet:
        return "unmet";
    case AnswerKind::unknown:
        return "unknown";
    case AnswerKind::not_applicable:
        return "not applicable";
    case AnswerKind::grade:
        return std::string("grade ") + word->grade;
    }
    return "";
}

} // namespace

TEST_CASE("every circle, cross, triangle and dash that a keyboard gives is understood")
{
    for (const auto* text :
        {"○", "◯", "〇", "⭕", "O", "o", "Ｏ", "レ", "ﾚ", "✓", "☑", " ○ ", "「○」", "（○）", "○\n"}) {
        INFO(text);
        CHECK(kind_of(text) == "met");
    }
    for (const auto* text : {"×", "✕", "✖", "x", "Ｘ", "╳", "☓"}) {
        INFO(text);
        CHECK(kind_of(text) == "unmet");
    }
    for (const auto* text :
        {"－", "-", "―", "—", "ー", "/", "該当なし", "該当無し", "対象外", "N/A", "ｎ／ａ", "非該当"}) {
        INFO(text);
        CHECK(kind_of(text) == "not applicable");
    }
    CHECK(kind_of("△") == "partial");
    CHECK(kind_of("▲") == "partial");
    CHECK(kind_of("◎") == "better");
    CHECK(kind_of("？") == "unknown");
}

TEST_CASE("words are understood in any width, with blanks or without")
{
    CHECK(kind_of("はい") == "met");
    CHECK(kind_of("ﾊｲ") == "met");
    CHECK(kind_of("Ｙｅｓ") == "met");
    CHECK(kind_of("実施　済み") == "met");
    CHECK(kind_of("一部実施") == "partial");
    CHECK(kind_of("未実施") == "unmet");
    CHECK(kind_of("わからない") == "unknown");
    CHECK(kind_of("３") == "grade 3");
    CHECK(kind_of("b") == "grade B");
}

TEST_CASE("a remark behind a sign is kept, a text that only begins like one is none")
{
    CHECK(read_answer_word("○（北側を除く）")->rest == "北側を除く");
    CHECK(read_answer_word("△：一部の端末")->rest == "一部の端末");
    CHECK(read_answer_word("○ 実施している")->word == "実施している");
    CHECK(read_answer_word("○ 実施している")->rest.empty());
    for (const auto* text :
        {"○○課", "×印を付ける", "OK牧場", "-1", "12", "来年度から", "レポート", "―線を引く", ""}) {
        INFO(text);
        CHECK(kind_of(text) == "nothing");
    }
}

TEST_CASE("a head that names an answer is understood by what it says")
{
    CHECK(read_answer_label("十分に実施できている")->kind == AnswerKind::met);
    CHECK(read_answer_label("一部できていない")->kind == AnswerKind::partial);
    CHECK(read_answer_label("ほとんどできていない")->kind == AnswerKind::unmet);
    CHECK(read_answer_label("該当しない場合")->kind == AnswerKind::not_applicable);
    CHECK_FALSE(read_answer_label("備考"));
    CHECK_FALSE(read_answer_label("実施していない場合は、その理由と今後の予定を書いてください"));
}

TEST_CASE("a legend says what signs mean; a time or a single colon is none")
{
    const auto legend = read_legend("凡例　○：実施済、△＝一部実施／×…未実施");
    REQUIRE(legend.size() == 3);
    CHECK(legend[0].second == "実施済");
    CHECK(legend[1].first.kind == AnswerKind::partial);
    CHECK(legend[2].second == "未実施");
    CHECK(read_legend("３：できている　２：一部　１：できていない").size() == 3);
    CHECK(read_legend("開庁 8:30 閉庁 17:15").empty());
    CHECK(read_legend("○：実施済").empty());
}
