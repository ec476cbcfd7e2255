// Tables of questions as offices make them for themselves, drawn as text.

#include "formats/sheet/question_table.hpp"

#include "support/catch.hpp"
#include "support/drawn_workbook.hpp"

using namespace tenken;

namespace {

OwnWorkbook tables_in(const std::string& drawing)
{
    return question_tables(read_workbook(test::drawn_workbook(drawing), "点検表.xlsx"));
}

/// Each question with the sections that it stands in.
std::vector<std::string> questions_of(const OwnWorkbook& workbook)
{
    std::vector<std::string> all;
    for (const auto& table : workbook.tables) {
        for (const auto& row : table.rows) {
            std::string text;
            for (const auto& section : row.sections) text += section + " > ";
            all.push_back(text + row.question);
        }
    }
    return all;
}

std::vector<std::string> uses_of(const OwnWorkbook& workbook)
{
    static const std::vector<std::string> names{"unknown", "number", "section", "question", "topic", "answer",
        "level", "note", "evidence", "plan", "plan_owner", "plan_due", "explanation", "criteria", "weight",
        "computed"};
    std::vector<std::string> all;
    for (const auto& column : workbook.tables.at(0).columns)
        all.push_back(names.at(static_cast<std::size_t>(column.use)));
    return all;
}

std::vector<std::string> not_taken_of(const OwnWorkbook& workbook)
{
    std::vector<std::string> all;
    const auto add = [&](const NotTaken& one) {
        all.push_back(one.place() + " " + std::string(name_in(not_taken_names, one.why)));
    };
    for (const auto& one : workbook.not_taken) add(one);
    for (const auto& table : workbook.tables) {
        for (const auto& one : table.not_taken) add(one);
    }
    return all;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("columns are known by their heads, whatever else stands in these")
{
    const auto found = tables_in("[点検]\n"
                                 "№ | 大分類 | 点検項目（チェック内容） | 解説 | 評価\\n（○△×） | 根拠資料 | "
                                 "備考欄 | 改善計画 | 改善期限 | 担当 | 配点 | 得点\n"
                                 "1 | 人 | 研修を受けているか | 年1回 | ○ | 名簿 | なし | | | | 2 | 2\n");
    CHECK(uses_of(found) ==
        Texts{"number", "section", "question", "explanation", "answer", "evidence", "note", "plan",
            "plan_due", "plan_owner", "weight", "computed"});
    CHECK(not_taken_of(found) == Texts{"点検!L1 computed_column"});
}

TEST_CASE("who answered is no plan's owner where nothing is planned")
{
    const auto found =
        tables_in("[点検]\n設問 | 回答 | 担当者 | 時期\n鍵を掛けているか | はい | 係長 | 10月\n");
    CHECK(uses_of(found) == Texts{"question", "answer", "unknown", "unknown"});
    CHECK(not_taken_of(found) == Texts{"点検!C1 unknown_column", "点検!D1 unknown_column"});
}

TEST_CASE("sections are merged cells, cells left empty, lines across the table or lines without a number")
{
    CHECK(questions_of(
              tables_in("[a]\n分類 | 点検項目 | 評価\n人 | 研修を受けているか | ○\n^ | 誓約書を出したか | "
                        "○\n物 | 鍵を掛けているか | ×\n | 窓を閉めているか | ×\n")) ==
        Texts{"人 > 研修を受けているか", "人 > 誓約書を出したか", "物 > 鍵を掛けているか",
            "物 > 窓を閉めているか"});
    CHECK(questions_of(tables_in("[a]\nNo | 点検項目 | 評価\n人的対策 | < | <\n1 | 研修を受けているか | "
                                 "○\n物的対策 | < | <\n2 | 鍵を掛けているか | ×\n")) ==
        Texts{"人的対策 > 研修を受けているか", "物的対策 > 鍵を掛けているか"});
    CHECK(questions_of(tables_in("[a]\nNo | 点検項目 | 評価\n | 人的対策 |\n1 | 研修を受けているか | "
                                 "○\n物的対策 | |\n2 | 鍵を掛けているか | ×\n")) ==
        Texts{"人的対策 > 研修を受けているか", "物的対策 > 鍵を掛けているか"});
    CHECK(questions_of(tables_in("[a]\nNo | 点検項目 | 評価\n1 | 人的対策 |\n1-1 | 研修を受けているか | ○\n2 "
                                 "| 物的対策 |\n2-1 | 鍵を掛けているか | ×\n")) ==
        Texts{"人的対策 > 研修を受けているか", "物的対策 > 鍵を掛けているか"});
    CHECK(questions_of(tables_in("[a]\n点検項目 | 評価\n【人的対策】 |\n研修を受けているか | ○\n■物的対策 "
                                 "|\n鍵を掛けているか | ×\n")) ==
        Texts{"【人的対策】 > 研修を受けているか", "■物的対策 > 鍵を掛けているか"});
}

TEST_CASE("a question that nobody answered is a question, and no section")
{
    CHECK(questions_of(tables_in(
              "[a]\n点検項目 | 評価\n研修を受けているか | ○\n誓約書の提出 |\n鍵を掛けているか | ×\n")) ==
        Texts{"研修を受けているか", "誓約書の提出", "鍵を掛けているか"});
    CHECK(questions_of(
              tables_in("[a]\nNo | 点検項目 | 評価\n1 | 研修を受けているか |\n2 | 誓約書の提出 |\n")) ==
        Texts{"研修を受けているか", "誓約書の提出"});
}

TEST_CASE("the longest texts are the questions, and what stands beside them names or groups them")
{
    const auto topics = tables_in("[a]\n項目 | 内容 | チェック\nパスワード | 8文字以上にしている | ○\n画面 | "
                                  "離席時にロックしている | ×\n書類 | 帰るときに片付けている | ○\n");
    CHECK(uses_of(topics) == Texts{"topic", "question", "answer"});
    CHECK(topics.tables[0].rows[0].topic == "パスワード");
    const auto groups = tables_in(
        "[a]\n項目 | 内容 | チェック\n端末 | 8文字以上のパスワードにしている | ○\n | 離席時にロックしている "
        "| ×\n書類 | 帰るときに片付けている | ○\n | 持ち出すときに記録している | ○\n");
    CHECK(uses_of(groups) == Texts{"section", "question", "answer"});
}

TEST_CASE("an answer in a column of its own each, under one head or none")
{
    const auto found =
        tables_in("[a]\nNo. | 診断内容 | 実施している | 一部実施している | 実施していない | わからない\n1 | "
                  "更新していますか | 1 | | |\n2 | 複製を取っていますか | | | ○ |\n");
    CHECK(uses_of(found) == Texts{"number", "question", "level", "level", "level", "level"});
    const auto& columns = found.tables[0].columns;
    CHECK(columns[3].level->kind == AnswerKind::partial);
    CHECK(columns[5].level->kind == AnswerKind::unknown);
    CHECK(uses_of(tables_in("[a]\nNo | 設問 | Yes | No | 備考\n1 | 鍵を掛けているか | ✓ | |\n")) ==
        Texts{"number", "question", "level", "level", "note"});
}

TEST_CASE("該当なし in a column beside the answers is one of them")
{
    const auto found =
        tables_in("[a]\n設問 | 回答 | 該当なし\n鍵を掛けているか | はい |\n委託先を点検しているか | | ○\n");
    CHECK(uses_of(found) == Texts{"question", "answer", "level"});
}

TEST_CASE("remarks of several rows belong to the question that is merged beside them")
{
    const auto found = tables_in("[a]\nNo | 設問 | 回答 | 備考\n1 | 鍵を掛けているか | ○ | 一つ目\n^ | ^ | ^ "
                                 "| 二つ目\n2 | 窓を閉めているか | × |\n");
    REQUIRE(questions_of(found).size() == 2);
    CHECK(found.tables[0].rows[0].of(found.tables[0].columns, ColumnUse::note).size() == 2);
    CHECK(found.tables[0].rows[0].of(found.tables[0].columns, ColumnUse::answer).size() == 1);
}

TEST_CASE("sums, notes, empty lines of a form and lines beyond the table are no questions")
{
    const auto found =
        tables_in("[a]\nNo | 設問 | 回答 | 備考\n1 | 鍵を掛けているか | ○ |\n2 | 窓を閉めているか | × |\n3 | "
                  "| |\n4 | | □ |\n | | | 後日確認\n合計 | | 1 |\n\n※ "
                  "毎年10月に点検する\n記入上の注意は別紙のとおりとし、各所属で保管すること。 | < | < | <\n");
    CHECK(questions_of(found) == Texts{"鍵を掛けているか", "窓を閉めているか"});
    CHECK(not_taken_of(found) == Texts{"a!D6 no_question", "a!A7 total", "a!A9 note", "a!A10 note"});
}

TEST_CASE("a word in a title is no head of a column")
{
    const auto found = tables_in("[a]\n情報セキュリティ点検項目 | < | <\n点検日 | @2025-10-01 |\nNo | "
                                 "点検項目 | 評価\n1 | 鍵を掛けているか | ○\n");
    REQUIRE(found.tables.size() == 1);
    CHECK(found.tables[0].columns[1].at == CellAddress{3, 2});
}

TEST_CASE("a stray cell in the last row of a sheet costs nothing")
{
    std::string rows;
    WorkbookContent workbook;
    workbook.sheets.push_back({"a", false, {}, {}});
    auto& cells = workbook.sheets[0].cells;
    const auto add = [&](std::uint32_t row, std::uint32_t column, std::string_view text) {
        cells.push_back({{row, column}, WorkbookCell::Kind::text, NumberForm::plain, false, text});
    };
    add(1, 1, "設問");
    add(1, 2, "回答");
    add(2, 1, "鍵を掛けているか");
    add(2, 2, "○");
    add(1'048'576, 16'384, "x");
    workbook.sheets[0].merged.push_back({{1, 1}, {1'048'576, 1}});
    CHECK(question_tables(workbook).tables.size() <= 1);
}
