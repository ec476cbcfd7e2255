// Workbooks as Excel, LibreOffice and other programs save them, and such as nobody ought to send.

#include "formats/sheet/workbook_content.hpp"

#include "base/problem.hpp"
#include "support/catch.hpp"
#include "support/tiny_zip.hpp"

#include <string>
#include <vector>

using namespace tenken;
using test::TinyWorkbook;
using test::zip_of;
using test::ZipPart;

namespace {

WorkbookContent read(const TinyWorkbook& tiny) { return read_workbook(tiny.bytes(), "回答.xlsx"); }

/// The cells of the first sheet as "A1=text".
std::vector<std::string> cells_of(const WorkbookContent& workbook)
{
    std::vector<std::string> all;
    for (const auto& cell : workbook.sheets.at(0).cells)
        all.push_back(address_text(cell.address) + "=" + std::string(cell.text));
    return all;
}

std::vector<std::string> cells_of(const TinyWorkbook& tiny) { return cells_of(read(tiny)); }

std::string refused(std::string_view bytes)
{
    try {
        const auto workbook = read_workbook(bytes, "回答.xlsx");
    } catch (const Failure& failure) {
        CHECK(failure.problems().front().place->file == "回答.xlsx");
        return failure.problems().front().id;
    }
    return "";
}

std::string refused(const TinyWorkbook& tiny) { return refused(tiny.bytes()); }

using Cells = std::vector<std::string>;

std::string utf16(std::string_view ascii)
{
    std::string wide;
    for (const char c : ascii) (wide += c) += '\0';
    return wide;
}

} // namespace

TEST_CASE("shared and inline texts, rich text and computed ones are read as they are seen")
{
    TinyWorkbook tiny;
    tiny.shared = "<si><t>共有</t></si><si><r><rPr><b/></rPr><t>太</t></r><r><t xml:space=\"preserve\">字 "
                  "</t></r></si>";
    tiny.rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                "<c r=\"C1\" t=\"inlineStr\"><is><r><t>中</t></r><r><t>身</t></r></is></c>"
                "<c r=\"D1\" t=\"str\"><v>文字</v></c><c r=\"E1\" t=\"b\"><v>1</v></c></row>";
    CHECK(cells_of(tiny) == Cells{"A1=共有", "B1=太字 ", "C1=中身", "D1=文字", "E1=TRUE"});
}

TEST_CASE("furigana is no part of a text")
{
    TinyWorkbook tiny;
    tiny.shared =
        "<si><t>情報</t><rPh sb=\"0\" eb=\"2\"><t>ジョウホウ</t></rPh><phoneticPr fontId=\"1\"/></si>";
    tiny.rows =
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>課</t><rPh sb=\"0\" "
        "eb=\"1\"><t>カ</t></rPh></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>後</t></is></c></row>";
    CHECK(cells_of(tiny) == Cells{"A1=情報", "B1=課", "C1=後"});
}

TEST_CASE("escapes of a text are what they name, and a guarded one is itself")
{
    CHECK(unescaped_text("一行目_x000D_\n二行目") == "一行目\n二行目");
    CHECK(unescaped_text("_x005F_x000D_") == "_x000D_");
    CHECK(unescaped_text("_xD83D__xDE00_") == "😀");
    CHECK(unescaped_text("_xD83D_ _x00_ _x000g_") == "_xD83D_ _x00_ _x000g_");
    CHECK(unescaped_text("a\r\nb\rc") == "a\nb\nc");
}

TEST_CASE("numbers have the digits that are seen, days are days whether they are counted from 1900 or 1904")
{
    TinyWorkbook tiny;
    tiny.formats =
        "<numFmt numFmtId=\"176\" formatCode=\"[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/>"
        "<numFmt numFmtId=\"177\" formatCode=\"#,##0&quot; days&quot;;[Red]\\-0\"/>";
    tiny.styles = "<xf numFmtId=\"14\"/><xf numFmtId=\"176\"/><xf numFmtId=\"9\"/><xf numFmtId=\"57\"/><xf "
                  "numFmtId=\"177\"/>";
    tiny.rows = "<row r=\"1\"><c r=\"A1\"><v>0.95999999999999996</v></c><c r=\"B1\" s=\"1\"><v>46381</v></c>"
                "<c r=\"C1\" s=\"2\"><v>46381.75</v></c><c r=\"D1\" s=\"3\"><v>0.96</v></c>"
                "<c r=\"E1\" s=\"4\"><v>46381</v></c><c r=\"F1\" s=\"5\"><v>12</v></c>"
                "<c r=\"G1\" t=\"d\"><v>2026-12-25T00:00:00</v></c></row>";
    const auto workbook = read(tiny);
    CHECK(cells_of(workbook) ==
        Cells{"A1=0.96", "B1=2026-12-25", "C1=2026-12-25", "D1=0.96", "E1=2026-12-25", "F1=12",
            "G1=2026-12-25"});
    const auto& cells = workbook.sheets[0].cells;
    CHECK(cells[0].form == NumberForm::plain);
    CHECK(cells[3].form == NumberForm::percent);
    CHECK(cells[5].form == NumberForm::plain);
    CHECK(seen_percent("0.96") == "96");
    CHECK(seen_percent("0.145") == "14.5");

    tiny.since_1904 = true;
    tiny.rows = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44919</v></c></row>";
    CHECK(cells_of(tiny) == Cells{"A1=2026-12-25"});
}

TEST_CASE("the letters of General are no day, whatever they stand beside")
{
    for (const auto* code : {"General", "General\"人\"", "[Red]General", "\"第\"General\"号\";[Red]-General"})
        CHECK(form_of_code(code) == NumberForm::plain);
    CHECK(form_of_code("ge\\年") == NumberForm::date);
}

TEST_CASE("a number too small or too large for a day is a number")
{
    TinyWorkbook tiny;
    tiny.styles = "<xf numFmtId=\"14\"/>";
    tiny.rows = "<row r=\"1\"><c r=\"A1\"><v>1e-310</v></c><c r=\"B1\" s=\"1\"><v>1e-310</v></c><c r=\"C1\" "
                "s=\"1\"><v>1e300</v></c></row>";
    CHECK(cells_of(tiny).size() == 3);
}

TEST_CASE("the day that 1900 did not have is none, and days before it are counted without it")
{
    CHECK_FALSE(date_of_serial(60, false));
    CHECK(iso_date(*date_of_serial(59, false)) == "1900-02-28");
    CHECK(iso_date(*date_of_serial(61, false)) == "1900-03-01");
    CHECK_FALSE(date_of_serial(-1, false));
    CHECK_FALSE(date_of_serial(1e300, false));
}

TEST_CASE(
    "cells and rows that do not say where they stand follow the one before; prefixes are the writer's own")
{
    TinyWorkbook tiny;
    tiny.rows =
        "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"4\"><c r=\"C4\"><v>3</v></c><c><v>4</v></c></row>";
    CHECK(cells_of(tiny) == Cells{"A1=1", "B1=2", "C4=3", "D4=4"});
    auto parts = tiny.parts();
    parts[6].bytes =
        "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row "
        "r=\"1\"><x:c "
        "r=\"B1\"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>";
    CHECK(cells_of(read_workbook(zip_of(parts), "x")) == Cells{"B1=7"});
}

TEST_CASE("what merged cells show is what their first one holds")
{
    TinyWorkbook tiny;
    tiny.rows = "<row r=\"1\"><c r=\"B1\"><v>1</v></c></row><row r=\"5\"><c r=\"A5\"><v>2</v></c></row>";
    tiny.behind = "<mergeCells count=\"1\"><mergeCell ref=\"B1:C3\"/></mergeCells>";
    const auto workbook = read(tiny);
    CHECK(workbook.sheets[0].find({3, 3})->text == "1");
    CHECK(workbook.sheets[0].find({4, 3}) == nullptr);
    CHECK(workbook.sheets[0].find({5, 1})->text == "2");
}

TEST_CASE("a formula is told from a value, TRUE() from a formula, an error from a text")
{
    TinyWorkbook tiny;
    tiny.rows = "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\" t=\"b\"><f>TRUE()</f><v>1</v></c>"
                "<c r=\"C1\" t=\"e\"><v>#REF!</v></c><c r=\"D1\"><f>A1</f></c><c r=\"E1\" s=\"0\"/></row>";
    const auto workbook = read(tiny);
    const auto& cells = workbook.sheets[0].cells;
    REQUIRE(cells.size() == 4);
    CHECK(cells[0].formula);
    CHECK_FALSE(cells[1].formula);
    CHECK(cells[2].kind == WorkbookCell::Kind::error);
    CHECK(cells[3].formula);
}

TEST_CASE("a stray cell in the last row costs no more than any other")
{
    TinyWorkbook tiny;
    tiny.rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c "
                "r=\"XFD1048576\"><v>9</v></c></row>";
    CHECK(cells_of(tiny) == Cells{"A1=1", "XFD1048576=9"});
    tiny.rows = "<row r=\"1\"><c r=\"A1048577\"><v>9</v></c></row>";
    CHECK(refused(tiny) == "returned.damaged");
}

TEST_CASE("other kinds of file are called what they are")
{
    const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(500, '\0');
    CHECK(refused(compound + utf16("EncryptedPackage")) == "returned.password");
    CHECK(refused(compound + utf16("WorkbookContent")) == "returned.old_excel");
    CHECK(refused(compound + utf16("WordDocument")) == "returned.no_workbook");
    CHECK(refused(zip_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
              {"content.xml", "<a/>"}})) == "returned.open_document");
    CHECK(refused(zip_of({{"[Content_Types].xml", "<a/>"}, {"xl/workbook.bin", ""}})) ==
        "returned.binary_excel");
    CHECK(refused(zip_of({{"[Content_Types].xml", "<a/>"}, {"word/document.xml", "<a/>"}})) ==
        "returned.no_workbook");
    CHECK(refused(zip_of({{"a", "b"}}, 0, 1)) == "returned.password");
    CHECK(refused("PK\x03\x04 and nothing else") == "returned.damaged");
}

TEST_CASE("macros and links to other files are not read")
{
    for (const auto& [name, id] :
        std::vector<std::pair<const char*, const char*>>{{"xl/vbaProject.bin", "returned.macros"},
            {"xl/externalLinks/externalLink1.xml", "returned.external"},
            {"xl/connections.xml", "returned.external"}}) {
        TinyWorkbook tiny;
        tiny.more = {{name, "x"}};
        INFO(name);
        CHECK(refused(tiny) == id);
    }
}

TEST_CASE("a workbook that unpacks to too much is refused, whatever its directory says")
{
    TinyWorkbook tiny;
    tiny.more = {{"xl/media/image1.png", std::string(std::size_t{65} << 20U, '\0')}};
    const auto honest = tiny.bytes();
    CHECK(honest.size() < 200'000);
    CHECK(refused(honest) == "returned.too_much");

    TinyWorkbook liar;
    liar.rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c>" + std::string(std::size_t{66} << 20U, ' ') + "</row>";
    CHECK(refused(zip_of(liar.parts(), 100)) != "");
}

TEST_CASE("entities are refused before they can grow")
{
    TinyWorkbook tiny;
    tiny.prologue = "<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>";
    tiny.rows = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&b;</v></c></row>";
    CHECK(refused(tiny) == "returned.entities");
    tiny.prologue = "<!DOCTYPE worksheet SYSTEM \"file:///etc/passwd\">";
    CHECK(refused(tiny) == "returned.entities");
}

TEST_CASE("a million cells, a hundred thousand texts, deep and endless elements are refused")
{
    TinyWorkbook many;
    for (int i = 0; i < 1'000'000; ++i) many.rows += "<c><v>1</v></c>";
    CHECK(refused(many) == "returned.too_big");

    TinyWorkbook texts;
    for (int i = 0; i < 100'000; ++i) texts.shared += "<si><t>x</t></si>";
    CHECK(refused(texts) == "returned.too_big");

    TinyWorkbook deep;
    for (int i = 0; i < 100'000; ++i) deep.rows += "<a>";
    CHECK(refused(deep) == "returned.damaged");

    TinyWorkbook endless;
    endless.rows = "<c r=\"" + std::string(std::size_t{40} << 20U, 'A') + "\"/>";
    CHECK(refused(endless) == "returned.damaged");

    TinyWorkbook long_text;
    long_text.rows = "<c t=\"str\"><v>" + std::string(200'000, 'a') + "</v></c>";
    CHECK(refused(long_text) == "returned.too_big");

    TinyWorkbook merged;
    for (int i = 0; i < 3'000; ++i) merged.behind += "<mergeCell ref=\"A1:B2\"/>";
    CHECK(refused(merged) == "returned.too_big");
}

TEST_CASE("a workbook cut off anywhere, or with any byte changed, is read or refused")
{
    TinyWorkbook tiny;
    tiny.shared = "<si><t>共有</t></si>";
    tiny.rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";
    const auto whole = tiny.bytes();
    constexpr std::size_t comment_length = 2; // what the archive ends with
    for (std::size_t size = 4; size + comment_length + 1 < whole.size(); ++size) {
        INFO("cut at " << size);
        CHECK(refused(std::string_view(whole).substr(0, size)) != "");
    }
    for (std::size_t at = 4; at < whole.size(); ++at) {
        auto changed = whole;
        changed[at] = static_cast<char>(~changed[at]);
        static_cast<void>(refused(changed));
    }
}
