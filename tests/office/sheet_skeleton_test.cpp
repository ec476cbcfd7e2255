// What an office's own sheet becomes, whatever people have written into it.

#include "office/sheet_skeleton.hpp"

#include "base/problem.hpp"
#include "base/utf8.hpp"
#include "office/skeleton_files.hpp"
#include "support/catch.hpp"
#include "support/drawn_workbook.hpp"

#include <random>

using namespace tenken;

namespace {

Skeleton skeleton_in(const std::string& drawing)
{
    const auto workbook = read_workbook(test::drawn_workbook(drawing), "点検表.xlsx");
    return skeleton_of(question_tables(workbook), "点検表.xlsx", 2026);
}

Checklist checklist_of(const Skeleton& skeleton)
{
    return checklist_in(checklist_files(skeleton, "2025", "点検表.xlsx", Words(skeleton.language)));
}

std::vector<std::string> levels_of(const Scale& scale)
{
    std::vector<std::string> all;
    for (const auto& level : scale.levels)
        all.push_back(level.mark + level.label + " " + level.points.text() + (level.finding ? "!" : ""));
    return all;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("whatever stands in the cells, the skeleton is a checklist")
{
    const std::string nasty =
        "[シート: #1]\n"
        "所属：\n"
        "No | 分類 | 設問 | 評価 | 備考 | 判断基準 | 配点\n"
        "1 | \"引用\": {a} | - &anchor *alias !tag %x @y `z` か | ○ | '# 注 | ○: \"a\"、×: 'b' | 2\n"
        "2 | \u200b見えない\u202e | 設問：全角：コロン　と\u3000空白\t\\nか | ×(\"理由\") | \\\\ | [ ] , | "
        "1.2345\n"
        "3 | | yes | 該当なし | null | ~ | -1\n"
        "4 | 2025-10-01 | 葛\U000E0100飾区の\uFEFF設問か | ○ | a\\nb | | 9999999\n";
    const auto skeleton = skeleton_in(nasty);
    const auto checklist = checklist_of(skeleton);
    REQUIRE(skeleton.questions() == 4);
    CHECK(checklist.find_item("1-01")->question == "- &anchor *alias !tag %x @y `z` か");
    CHECK(checklist.find_item("1-01")->criteria.front().second == "\"a\"");
    for (const auto& answers : skeleton.answers) {
        for (const auto& [id, response] : answers.responses) CHECK(checklist.find_item(id) != nullptr);
    }
}

TEST_CASE("any arrangement of what sheets are made of is a checklist, or is said to be none")
{
    const std::vector<std::string> pieces{"", "", "", "○", "×", "△", "該当なし", "<", "^", "1", "2", "A",
        "はい", "いいえ", "設問", "点検項目", "評価", "備考", "分類", "No", "根拠", "改善策", "期限", "担当",
        "判断基準", "配点", "得点", "合計", "鍵を掛けているか", "画面をロックしているか", "【人的対策】",
        "１．組織", "※ 注", "@2026-03-31", "令和7年度 点検表", "所属：総務課", "○：済　×：未", "TRUE", "12台",
        "長い文が\\n二行になっていること"};
    std::mt19937 random(20261129);
    const auto pick = [&](std::size_t below) { return random() % below; };
    int made = 0;
    for (int round = 0; round < 400; ++round) {
        std::string drawing;
        for (std::size_t sheet = 0; sheet <= pick(2); ++sheet) {
            drawing += "[シート" + std::to_string(sheet) + "]\n";
            const auto columns = 2 + pick(6);
            const auto rows = 2 + pick(14);
            if (pick(3) != 0) drawing += "No | 点検項目 | 評価 | 備考\n";
            for (std::size_t row = 0; row < rows; ++row) {
                for (std::size_t column = 0; column < columns; ++column) {
                    auto piece = pieces[pick(pieces.size())];
                    if ((column == 0 && piece == "<") || (row == 0 && piece == "^")) piece = "";
                    drawing += (column == 0 ? "" : " | ") + piece;
                }
                drawing += "\n";
            }
        }
        INFO(drawing);
        Skeleton skeleton;
        try {
            skeleton = skeleton_in(drawing);
        } catch (const Failure& failure) {
            CHECK(failure.problems().front().id.starts_with("own_sheet."));
            continue;
        }
        ++made;
        const auto checklist = checklist_of(skeleton);
        for (const auto& answers : skeleton.answers) {
            for (const auto& [id, response] : answers.responses) {
                REQUIRE(checklist.find_item(id) != nullptr);
                CHECK_FALSE(response.open());
            }
        }
    }
    CHECK(made > 100);
}

TEST_CASE("levels stand from the best to the worst in equal steps, with the words of the sheet")
{
    const auto scale = [](const std::string& rows) {
        return levels_of(skeleton_in("[a]\n" + rows).scales.front());
    };
    CHECK(scale("設問 | 評価\n鍵を掛けているか | ○\n窓を閉めているか | ×\n") ==
        Texts{"○実施している 1", "×実施していない 0!", "□わからない 0!"});
    CHECK(scale("設問 | 評価\n鍵を掛けているか | ◎\n窓を閉めているか | ×\n扉は閉まるか | △\n") ==
        Texts{"◎十分に実施している 1", "○実施している 0.667", "△一部実施している 0.333!",
            "×実施していない 0!", "□わからない 0!"});
    CHECK(scale("設問 | 評価\n鍵を掛けているか | はい\n窓を閉めているか | はい\n") ==
        Texts{"○はい 1", "×いいえ 0!", "□わからない 0!"});
    CHECK(
        scale("設問 | 評価（1:十分 2:一部 3:できていない）\n鍵を掛けているか | 1\n窓を閉めているか | 3\n") ==
        Texts{"1十分 1", "2一部 0.5!", "3できていない 0!", "□わからない 0!"});
    CHECK(scale("設問 | 評価\n鍵を掛けているか | A\n窓を閉めているか | C\n") ==
        Texts{"A評価 A 1", "B評価 B 0.5!", "C評価 C 0!", "□わからない 0!"});
    CHECK(scale("設問 | 評価\n鍵を掛けているか | 十分\n窓を閉めているか | 不足\n扉は閉まるか | "
                "十分\n灯は消えるか | 不足\n") == Texts{"○十分 1", "×不足 0!", "□わからない 0!"});
}

TEST_CASE("a sheet in English becomes a checklist in English")
{
    const auto skeleton = skeleton_in(
        "[Check]\nSecurity check FY2025 | <\nNo | Question | Answer | Comment\n1 | Are doors locked? | Yes "
        "|\n2 | Are screens locked? | N/A | none here\n3 | Are rights reviewed? | No |\n");
    CHECK(skeleton.language == Language::en);
    CHECK(levels_of(skeleton.scales.front()) == Texts{"○Yes 1", "×No 0!", "□do not know 0!"});
    CHECK(checklist_of(skeleton).language == "en");
}

TEST_CASE("year, department and organisation are read above the table, wherever the word stands")
{
    const auto skeleton =
        skeleton_in("[a]\n（令和６年度）情報資産の点検票 | < | <\n団体名 | 東部広域組合 "
                    "|\n所属名：　議会事務局 | |\n設問 | 評価 | 備考\n鍵を掛けているか | ○ | 所属：総務課\n");
    CHECK(skeleton.year == 2024);
    CHECK(skeleton.organisation == "東部広域組合");
    REQUIRE(skeleton.answers.size() == 1);
    CHECK(skeleton.answers[0].department == "議会事務局");
    CHECK(skeleton.title == "情報資産の点検票");
}

TEST_CASE("more rows than anybody asks questions are refused at once")
{
    std::string drawing = "[a]\n設問 | 評価\n";
    for (std::size_t i = 0; i <= most_questions; ++i) drawing += "設問はこれか | ○\n";
    try {
        static_cast<void>(skeleton_in(drawing));
        FAIL("it was taken");
    } catch (const Failure& failure) {
        CHECK(failure.problems().front().id == "own_sheet.too_many");
    }
}
