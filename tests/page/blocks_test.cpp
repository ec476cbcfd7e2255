// A page is laid out by its writers: a terminal, a plain terminal, Markdown, HTML.

#include "page/blocks.hpp"
#include "page/nasty_text.hpp"
#include "support/catch.hpp"
#include "words/words.hpp"

#include <algorithm>

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

/// What stands between <main> and </main>.
std::string main_of(const Page& page)
{
    const auto html = as_html(page, Words(Language::ja));
    const auto begin = html.find("<main");
    const auto start = html.find('\n', begin) + 1;
    return html.substr(start, html.find("</main>") - start);
}

std::string html_of(page::Content content)
{
    Page page;
    page.add(std::move(content));
    return main_of(page);
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

TEST_CASE("Points of a page are lists, and what stands further from the left is a list within its point")
{
    Page page;
    page.add(page::Heading{1, {"題 <1>"}});
    page.add(page::Labelled{"旧", "75.0"});
    page.add(page::Labelled{"新", ""});
    page.line(4, "内訳");
    page.line(0, "次");
    page.add(page::Note{"注"});
    page.add(page::Points{{"点"}});
    CHECK(main_of(page) ==
        "<h1 id=\"part-1\">題 &lt;1&gt;</h1>\n"
        "\n<ul>\n<li><span class=\"label\">旧</span>: "
        "75.0\n<ul>\n<li>内訳</li>\n</ul>\n</li>\n<li>次</li>\n</ul>\n"
        "<p class=\"soft\">注</p>\n\n<ul>\n<li>点</li>\n</ul>\n");
    CHECK(as_html(page, Words(Language::ja)).find("<title>題 &lt;1&gt;</title>") != std::string::npos);
}

TEST_CASE("A heading of a page is never more than one level below the one before it")
{
    Page page;
    page.add(page::Heading{1, {"一"}});
    page.add(page::Heading{3, {"三"}});
    page.add(page::Heading{3, {"四"}});
    page.add(page::Heading{2, {"五"}});
    CHECK(main_of(page) ==
        "<h1 id=\"part-1\">一</h1>\n<h2 id=\"part-2\">三</h2>\n<h3 id=\"part-3\">四</h3>\n<h2 "
        "id=\"part-4\">五</h2>\n");
}

TEST_CASE("A table of a page says what its heads are for; a row of one cell is the head of those below it")
{
    auto table = figures_of({{"6.1 組織", "50.0", "75.0", "回答"}, {"まとまり"}});
    table.columns.push_back({"hidden", "", Column::Kind::unshown});
    CHECK(html_of(table) ==
        "<div class=\"wide\">\n<table>\n<thead><tr><th scope=\"col\">分野</th><th class=\"n\" "
        "scope=\"col\">旧</th>"
        "<th class=\"n\" scope=\"col\">新</th><th scope=\"col\">理由</th></tr></thead>\n<tbody>\n"
        "<tr><th class=\"long\" scope=\"row\">6.1 組織</th><td class=\"n\">50.0</td><td class=\"n\">75.0</td>"
        "<td class=\"long\">回答</td></tr>\n</tbody>\n<tbody>\n<tr><th scope=\"rowgroup\" "
        "colspan=\"4\">まとまり</th></tr>\n"
        "</tbody>\n</table>\n</div>\n");
}

TEST_CASE("A matrix of a page has its mark in every cell, and a shade by its figure")
{
    auto matrix = matrix_of({"事務局", "議会", "公平委員会"});
    matrix.row = [](std::size_t) {
        return page::Matrix::Line{"6.1", {"75.0", "○", Exact(75)},
            {{"49.9", "×", Exact(499, 10)}, {"95.0", "○", Exact(95)}, {"―", "―"}}};
    };
    const auto html = html_of(matrix);
    CHECK(
        html.find("<td class=\"n h2\">○ 75.0</td><td class=\"n h0\">× 49.9</td><td class=\"n h4\">○ 95.0</td>"
                  "<td class=\"n\">―</td>") != std::string::npos);
}

TEST_CASE("Bars and curves are in pages only, with their figures as text")
{
    page::Bars bars{
        "令和8年度", "令和7年度", "―", {{"組織", Exact(75), Exact(100, 3)}, {"運用", Exact(-5), {}}}};
    CHECK(document_of(bars) == "\n");
    CHECK(text_of(bars, {}).empty());
    const auto html = html_of(bars);
    CHECK(html.find("<dt>組織</dt>") != std::string::npos);
    CHECK(html.find("75.0 <span class=\"before\">(33.3)</span>") != std::string::npos);
    CHECK(html.find("-5.0 <span class=\"before\">(―)</span>") != std::string::npos);
    CHECK(html.find("width=\"-") == std::string::npos);

    page::Curves curves{"推移", "所属", {"令和7年度", "令和8年度"}, "―",
        {{"全体", {Exact(50), Exact(100)}}, {"議会", {{}, Exact(80)}}, {"空", {{}, {}}}}};
    CHECK(document_of(curves) == "\n");
    const auto drawn = html_of(curves);
    CHECK(drawn.find("role=\"img\" aria-labelledby=\"chart-1\"><title id=\"chart-1\">推移</title>") !=
        std::string::npos);
    CHECK(drawn.find("d=\"M44.0 114.0L470.0 14.0\"") != std::string::npos);
    CHECK(drawn.find("y=\"14\" dy=\"4\">全体 100.0</text>") != std::string::npos);
    CHECK(drawn.find("<tr><th class=\"long\" scope=\"row\">議会</th><td class=\"n\">―</td><td "
                     "class=\"n\">80.0</td></tr>") != std::string::npos);
}

TEST_CASE("Whatever text stands in a block, the elements of its page stay as they are")
{
    const auto tags = [](const std::string& text) {
        Page page;
        page.add(page::Heading{1, {text}});
        page.add(page::Labelled{text, text + "x"});
        page.add(page::Points{{text}});
        page.add(page::entries_of({{text + "x", text + "x", text + "x", {text}}}));
        page.add(page::Ids{text + "x", {text}});
        auto table = figures_of({{text, text, text, text}});
        for (auto& column : table.columns) column.title = text + "x";
        page.add(std::move(table));
        auto matrix = matrix_of({text + "x"});
        matrix.legend = matrix.shades = matrix.rows_title = matrix.whole_title = text + "x";
        page.add(std::move(matrix));
        page.add(page::Bars{text, text + "x", text, {{text, Exact(1), {}}}});
        page.add(
            page::Curves{text, text + "x", {text + "x", text + "x"}, text, {{text, {Exact(1), Exact(2)}}}});
        const auto html = main_of(page);
        std::string all;
        for (auto at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1))
            all += html.substr(at, html.find('>', at) + 1 - at);
        return all;
    };
    const auto expected = tags("ふつうの文");
    for (const auto& text : test::nasty_texts()) {
        INFO(text);
        CHECK(tags(text) == expected);
    }
}
