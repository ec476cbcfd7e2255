// An answer sheet as a workbook, read again cell by cell.

#include "page/answer_workbook.hpp"

#include "base/joined.hpp"
#include "base/problem.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/sheet/cell_text.hpp"
#include "formats/sheet/very_hidden.hpp"
#include "formats/sheet/workbook_content.hpp"
#include "formats/sheet/workbook_layout.hpp"
#include "formats/sheet/zip_archive.hpp"
#include "model/names.hpp"
#include "office/returned_cells.hpp"
#include "office/returned_merge.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <algorithm>

using namespace tenken;
using namespace tenken::test;

namespace {

SheetRow question(const std::string& instance, ItemType type)
{
    SheetRow row;
    row.instance = instance;
    row.meaning = "meaning of " + instance;
    row.section = "1 管理";
    row.question = instance + "ですか。";
    row.type = type;
    row.scored = true;
    row.takes_exception = true;
    return row;
}

AnswerSheet small_sheet()
{
    AnswerSheet sheet;
    sheet.origin.department = "議会";
    sheet.origin.year = 2026;
    sheet.origin.link = "0123";
    sheet.origin.date = "2026-06-01";
    sheet.terms.title = "自己点検";

    auto level = question("1-1", ItemType::level);
    level.options = {
        {"met", "○", "はい"}, {"unmet", "×", "いいえ"}, {std::string(not_applicable_name), "－", "該当なし"}};
    level.sent.answer = Value(std::string("unmet"));
    level.sent.note = "_x000D_は文字のまま\n=1+1";
    level.sent.evidence = {"台帳", "写真"};
    level.sent.action = {"直す", "係長", "2027-01-31"};
    auto several = question("1-2@A*社", ItemType::choices);
    several.subject = "A*社";
    several.options = {{"a", "", "甲"}, {"b", "", "乙"}, {"unknown", "□", "わからない"}};
    several.options[0].tick = several.options[1].tick = true;
    several.sent.answer = Value(Chosen{"b"});
    auto number = question("1-3", ItemType::number);
    number.sent.answer = Value(Exact(96));
    auto day = question("1-4", ItemType::date);
    day.sent.answer = Value(std::string("2026-05-31"));
    sheet.rows = {level, several, number, day};
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) sheet.rows[i].number = static_cast<int>(i) + 1;
    sheet.subjects = {{"contractor", "委託先", "挙げてください。", std::vector<std::string>{"A*社"}, {}}};
    return sheet;
}

std::string written(const AnswerSheet& sheet, const Words& words = Words(Language::ja))
{
    const TemporaryFolder folder;
    const auto shown = folder.path() / "shown.xlsx";
    const auto hidden = folder.path() / "hidden.xlsx";
    write_answer_workbook(shown, sheet, words);
    workbook::copy_with_very_hidden(shown, hidden, std::string(workbook::origin_sheet));
    return read_file(real_file_system(), hidden);
}

/// The text of a cell by its row's key and its column's tag; empty where there is none.
std::string cell(
    const WorkbookContent& book, std::string_view sheet_name, std::string_view key, std::string_view tag)
{
    const auto* sheet = book.find(sheet_name);
    REQUIRE(sheet != nullptr);
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    for (const auto& one : sheet->cells) {
        if (one.address.row == 1 && one.text == tag) column = one.address.column;
        if (one.address.column == 1 && one.text == key) row = one.address.row;
    }
    const auto* found = sheet->find({row, column});
    return found == nullptr ? std::string() : std::string(found->text);
}

} // namespace

TEST_CASE("what the record has stands in the cells that are filled in, letter by letter")
{
    const auto book = read_workbook(written(small_sheet()), "a.xlsx");
    const auto answers = [&](std::string_view key, std::string_view tag) {
        return cell(book, "回答", key, tag);
    };
    CHECK(answers("1-1", "tenken:answer") == "× いいえ");
    CHECK(answers("1-1", "tenken:note") == "_x000D_は文字のまま\n=1+1");
    CHECK(answers("1-1", "tenken:evidence") == "台帳\n写真");
    CHECK(answers("1-1", "tenken:plan_what") == "直す");
    CHECK(answers("1-1", "tenken:plan_due") == "2027-01-31");
    CHECK(answers("1-2@A*社", "tenken:answer").empty());
    CHECK(answers("1-2@A*社/a", "tenken:answer").empty());
    CHECK(answers("1-2@A*社/b", "tenken:answer") == "○");
    CHECK(answers("1-3", "tenken:answer") == "96");
    CHECK(answers("1-4", "tenken:answer") == "2026-05-31");
    CHECK(cell(book, "対象", "contractor/1", "tenken:name") == "A*社");
}

TEST_CASE("of a text that no cell can hold the beginning is written, with a word that says so")
{
    auto sheet = small_sheet();
    std::string note;
    for (int i = 0; i < 5000; ++i) note += "長い文𠮷_x000D_"; // of eleven units, and six more for the escape
    sheet.rows[0].sent.note = note;
    const auto book = read_workbook(written(sheet), "a.xlsx");
    const auto shown = cell(book, "回答", "1-1", "tenken:note");
    CHECK(shown.ends_with("…（以下略）"));
    CHECK(note.starts_with(shown.substr(0, shown.rfind("…（以下略）"))));
    CHECK(shown == workbook::shown_in_cell(note, "…（以下略）"));
    CHECK(workbook::shown_in_cell(std::string(32767, 'a'), "…") == std::string(32767, 'a'));
    CHECK(workbook::shown_in_cell(std::string(32768, 'a'), "…") == std::string(32766, 'a') + "…");
}

TEST_CASE(
    "a cell that held the beginning of a long text changes nothing as it was sent, and is refused as another")
{
    const std::string note(40'000, 'a');
    const std::vector<std::string> evidence(2000, std::string(30, 'b'));
    const auto shown = workbook::shown_in_cell(note, "…（以下略）");
    Response then;
    then.answer = Value(std::string("met"));
    then.note = note;
    then.evidence = evidence;
    then.action = {note, "係長", "2027-01-31"};
    Answers record;
    record.responses["1-1"] = then;
    const auto merged = [&](const Response& said) {
        AnswersFile sheet;
        using Part = ResponseChange::Part;
        sheet.responses["1-1"] = {said, {Part::note, Part::evidence, Part::action}};
        return merged_with_record(sheet, record, record, {});
    };
    auto said = then;
    said.note = shown;
    said.evidence =
        lines_in(workbook::shown_in_cell(joined(evidence, "\n"), "… (the rest is left out)")); // in English
    said.action.what = shown;
    CHECK(merged(said).answers.responses.empty());
    CHECK(merged(said).cut.empty());

    said.action.due = "2027-02-28";
    const auto later = merged(said);
    REQUIRE(later.answers.responses.size() == 1);
    CHECK(later.answers.responses.at("1-1").said.action == Action{note, "係長", "2027-02-28"});
    CHECK(later.answers.responses.at("1-1").named.size() == 1);

    said.note = "前に" + shown;
    REQUIRE(merged(said).cut.size() == 1);
    CHECK(merged(said).cut[0].part == ResponseChange::Part::note);
    said.note = "短くしました";
    CHECK(merged(said).cut.empty());
    CHECK(merged(said).answers.responses.at("1-1").said.note == "短くしました");
}

TEST_CASE("a head row has the question and the answer, and no other cell is called so")
{
    const auto book = read_workbook(written(small_sheet()), "a.xlsx");
    const auto& cells = book.find("回答")->cells;
    const auto named = [&](std::string_view text) {
        return std::ranges::count(cells, text, &WorkbookCell::text);
    };
    CHECK(named("質問") == 1);
    CHECK(named("回答") == 1);
}

TEST_CASE("the inspection stands on a sheet that no program offers to show")
{
    const auto bytes = written(small_sheet());
    const auto book = read_workbook(bytes, "a.xlsx");
    const auto* origin = book.find(workbook::origin_sheet);
    REQUIRE(origin != nullptr);
    CHECK(origin->hidden);
    const auto value = [&](std::string_view name) {
        for (const auto& one : origin->cells) {
            if (one.address.column == 1 && one.text == name) return origin->find({one.address.row, 2})->text;
        }
        return std::string_view{};
    };
    CHECK(value(workbook::department_name) == "議会");
    CHECK(value(workbook::link_name) == "0123");
    CHECK(value(workbook::instance_name) == "1-1");
}

TEST_CASE("equal sheets give equal bytes, and another language other words")
{
    CHECK(written(small_sheet()) == written(small_sheet()));
    const auto english = read_workbook(written(small_sheet(), Words(Language::en)), "a.xlsx");
    CHECK(cell(english, "Answers", "1-1", "tenken:answer") == "× いいえ");
}

TEST_CASE("the last row counts what is open")
{
    auto sheet = small_sheet();
    sheet.rows[0].sent.answer.reset();
    sheet.rows[1].asked = false;
    sheet.rows[1].sent.answer.reset();
    const auto book = read_workbook(written(sheet), "a.xlsx");
    const auto& cells = book.find("回答")->cells;
    CHECK(std::ranges::count(cells, std::string_view("未回答 1 問"), &WorkbookCell::text) == 1);
}

TEST_CASE("people who were counted are no open question, and their table bears the names by which they are "
          "looked up")
{
    auto sheet = small_sheet();
    auto& row = sheet.rows[0];
    row.scope = Scope::person;
    row.sent.answer.reset();
    const auto open = [&] {
        const auto book = read_workbook(written(sheet), "a.xlsx");
        const auto& cells = book.find("回答")->cells;
        return std::ranges::count(cells, std::string_view("未回答 1 問"), &WorkbookCell::text);
    };
    CHECK(open() == 1);
    row.sent.counts = {{"met", 6}, {"unmet", 1}};
    CHECK(open() == 0);
    const auto bytes = written(sheet);
    std::string names;
    ZipArchive(bytes, "a.xlsx").read("xl/workbook.xml", [&](std::string_view piece) { names += piece; });
    CHECK_THAT(names, contains("'人数'!$A$6:$A$6") && contains("'人数'!$D$6:$F$6"));
}
