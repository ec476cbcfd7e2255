// A page is laid out by its writers: a terminal, a plain terminal, Markdown.

#include "page/blocks.hpp"
#include "support/catch.hpp"

using namespace tenken;
using page::Column;
using page::Page;

namespace {

page::Table figures_of(std::vector<page::Row> rows)
{
    page::Table table;
    table.columns = {{"name", "分野", Column::Kind::name}, {"old", "旧", Column::Kind::figure, 6},
        {"new", "新", Column::Kind::figure, 6}, {"why", "理由", Column::Kind::note}};
    table.rows = std::move(rows);
    table.sentence = [](const page::Row& row) { return row[0] + ": " + row[1] + " → " + row[2]; };
    return table;
}

std::string text_of(page::Content content, const page::Look& look)
{
    Page page;
    page.add(std::move(content));
    return as_text(page, look);
}

std::string document_of(page::Content content)
{
    Page page;
    page.add(std::move(content));
    return as_markdown(page);
}

page::Matrix matrix_of(std::vector<std::string> departments)
{
    page::Matrix matrix;
    matrix.rows_title = "分野";
    matrix.whole_title = "全体";
    matrix.columns = std::move(departments);
    matrix.rows = 1;
    matrix.row = [count = matrix.columns.size()](std::size_t) {
        return page::Matrix::Line{
            "6.1 組織", {"75.0", "○"}, std::vector<page::Matrix::Cell>(count, {"―", "―"})};
    };
    matrix.legend = "○ は良";
    matrix.too_wide = "広すぎます";
    return matrix;
}

} // namespace

TEST_CASE("A page breaks paragraphs with a hanging indent and leaves control characters out")
{
    Page page;
    page.gap();
    page.line(2, "あいうえおかきくけこさしすせそ");
    page.gap();
    page.gap();
    page.line(0, "a\x1b[31m\nb");
    CHECK(as_text(page, {20}) == "  あいうえおかきくけ\n    こさしすせそ\n\na〔U+001B〕[31m\n  b\n");
}

TEST_CASE("A line that is read aloud or copied is never broken")
{
    Page page;
    page.whole_line(2, "あいうえおかきくけこさしすせそ");
    CHECK(as_text(page, {20}) == "  あいうえおかきくけこさしすせそ\n");
}

TEST_CASE("A page is never wider than 100 cells, however wide the window is")
{
    const std::string long_line(300, 'x');
    Page page;
    page.line(0, long_line, 0);
    CHECK(as_text(page, {200}) ==
        std::string(100, 'x') + "\n" + std::string(100, 'x') + "\n" + std::string(100, 'x') + "\n");
}

TEST_CASE("A table's figures stand before the names on a terminal, in their order in Markdown")
{
    const auto table = figures_of({{"組織", "70.0", "80.5", "回答"}, {"物理", "―", "60.0", ""}});
    CHECK(text_of(table, {40}) ==
        "    旧     新  分野\n"
        "  70.0   80.5  組織\n"
        "                 回答\n"
        "    ―   60.0  物理\n");
    CHECK(text_of(table, {40, true}) == "  組織: 70.0 → 80.5\n    回答\n  物理: ― → 60.0\n");
    CHECK(document_of(table) ==
        "| 分野 | 旧 | 新 | 理由 |\n"
        "|---|---:|---:|---|\n"
        "| 組織 | 70.0 | 80.5 | 回答 |\n"
        "| 物理 | ― | 60.0 |  |\n");
}

TEST_CASE("A figure that is wider than its column moves the name, not the edge of the page")
{
    const auto text = text_of(figures_of({{"あいうえおかきくけこ", "1234567890", "1"}}), {40});
    CHECK(text.ends_with("1234567890      1  あいうえおかきくけこ\n"));
    CHECK(text_of(figures_of({{"あいうえおかきくけこ", "1234567890", "1"}}), {32})
              .ends_with("1234567890      1  あいうえおか\n                   きくけこ\n"));
}

TEST_CASE("Columns are as wide as their widest cell, ids are broken between them only")
{
    page::Table table;
    table.gap = 2;
    table.indent = 2;
    table.columns = {{"", "義務", Column::Kind::text}, {"", "項目", Column::Kind::ids, 8},
        {"", "要旨", Column::Kind::name}};
    table.rows = {{"4 管理"}, {"4.1-a", "4-01 4-02 4-03", "決める"}};
    CHECK(text_of(table, {40}) ==
        "  義務   項目      要旨\n"
        "4 管理\n"
        "  4.1-a  4-01      決める\n"
        "         4-02\n"
        "         4-03\n");
}

TEST_CASE("A matrix is shown where it fits, said to be too wide elsewhere, and whole in Markdown")
{
    const auto matrix = matrix_of({"事務局", "議会"});
    CHECK(text_of(matrix, {80}) ==
        "  全体 事務局   議会\n"
        "  75.0     ―     ― ○―― 6.1 組織\n"
        "  ○ は良\n");
    CHECK(text_of(matrix, {24}) == "  広すぎます\n");
    CHECK(text_of(matrix, {24, true}) ==
        "  6.1 組織\n    全体: 75.0 ○\n    事務局: ― ―\n    議会: ― ―\n  ○ は良\n");
    CHECK(document_of(matrix) ==
        "○ は良\n\n"
        "| 分野 | 全体 | 事務局 | 議会 |\n"
        "|---|---:|---:|---:|\n"
        "| 6.1 組織 | ○ 75.0 | ― | ― |\n");
}

TEST_CASE("A terminal shows the beginning of a long list and says how much there is besides")
{
    page::Points points{{"a", "b", "c"}};
    points.mark = "- ";
    points.limit = {2, "ほか 1 件"};
    CHECK(text_of(points, {}) == "  - a\n  - b\n  ほか 1 件\n");
    CHECK(document_of(points) == "- a\n- b\n- c\n");
}

TEST_CASE("An entry has one point in Markdown, with its details below")
{
    auto entries = page::entries_of({{"4-01", "鍵をかける。", "○", {"理由"}}, {"", "題なし"}});
    entries.gap = "　";
    CHECK(text_of(entries, {}) == "  4-01 鍵をかける。\n      ○\n      理由\n  題なし\n");
    CHECK(document_of(entries) == "- 4-01　鍵をかける。　○\n  - 理由\n- 題なし\n");
}

TEST_CASE("Blocks of Markdown stand apart, points of one list together")
{
    Page page;
    page.add(page::Heading{1, {"題"}});
    page.add(page::Labelled{"旧", "75.0"});
    page.add(page::Labelled{"新", ""});
    page.add(page::Heading{2, {"画面だけ"}}, page::Shown::on_terminal);
    page.add(page::Points{{"# 点"}});
    page.add(page::Note{"注"});
    page.line(4, "内訳");
    CHECK(as_markdown(page) == "# 題\n\n- 旧: 75.0\n- \\# 点\n\n注\n\n  - 内訳\n");
    CHECK(as_text(page, {}) == "題\n旧: 75.0\n\n画面だけ\n  # 点\n  注\n    内訳\n");
}
