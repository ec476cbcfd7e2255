#include "formats/checklist/book_tables.hpp"
#include "formats/checklist/file.hpp"
#include "formats/sheet/checklist_book.hpp"
#include "interchange/awkward_checklist.hpp"
#include "interchange/described_checklist.hpp"
#include "office/imported_book.hpp"
#include "page/checklist_workbook.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <filesystem>
#include <nlohmann/json.hpp>

using namespace tenken;
using namespace tenken::test;

namespace {

constexpr Date today = std::chrono::year(2026) / 11 / 1;

// A checklist's workbook, as it is read again.
class Book {
public:
    explicit Book(const Checklist& checklist)
    {
        const auto tables = book_tables(checklist_draft(checklist));
        const auto file = folder_.path() / "book.xlsx";
        write_checklist_workbook(file, tables, checklist.title, today, Words(Language::ja));
        bytes = read_file(file);
        content = read_workbook(bytes, "book.xlsx");
    }

    // What stands right of the cell that holds a text, in the column of a tag; made where there is nothing.
    void set(
        const std::string& sheet, const std::string& row_of, const std::string& tag, const std::string& text)
    {
        auto& cells = sheet_named(sheet).cells;
        const auto row = std::ranges::find(cells, row_of, &WorkbookCell::text)->address.row;
        const auto column = std::ranges::find(cells, tag, &WorkbookCell::text)->address.column;
        at(sheet, {row, column}).text = content.texts.emplace_back(text);
    }

    WorkbookCell& at(const std::string& sheet, CellAddress address)
    {
        auto& cells = sheet_named(sheet).cells;
        const auto found = std::ranges::find(cells, address, &WorkbookCell::address);
        if (found != cells.end()) return *found;
        const auto before = std::ranges::lower_bound(cells, address, {}, &WorkbookCell::address);
        WorkbookCell cell;
        cell.address = address;
        return *cells.insert(before, cell);
    }

    WorkbookSheet& sheet_named(const std::string& name)
    {
        return *std::ranges::find(content.sheets, name, &WorkbookSheet::name);
    }

    std::string bytes;
    WorkbookContent content;

private:
    TemporaryFolder folder_;
};

// "質問!C3 checklist.missing_key", for each problem.
std::vector<std::string> problems_of(const WorkbookContent& content)
{
    std::vector<std::string> all;
    try {
        static_cast<void>(checklist_of_book(content, "b"));
    } catch (const Failure& failure) {
        for (const auto& problem : failure.problems()) all.push_back(problem.place->file + " " + problem.id);
    }
    return all;
}

} // namespace

TEST_CASE("the shipped checklist goes into a workbook and comes back the same, twice the same bytes")
{
    const auto kumiai = load_builtin_checklist("kumiai");
    const Book book(kumiai);
    CHECK(Book(kumiai).bytes == book.bytes);
    const auto again = checklist_of_book(book.content, "book.xlsx").checklist;
    CHECK(described(again) == described(kumiai));
    CHECK(Book(again).bytes == book.bytes);
}

TEST_CASE("any checklist goes into tables and comes back the same")
{
    CHECK(rc::check("", [] {
        const Checklist checklist = *awkward_checklist();
        const auto tables = book_tables(checklist_draft(checklist));
        RC_ASSERT(unfit_for_workbook(tables).empty());
        std::vector<BookProblem> problems;
        const auto again = load_drafted(drafted_files(draft_of_tables(tables, problems), {}));
        RC_ASSERT(problems.empty());
        RC_ASSERT(described(again).dump() == described(checklist).dump());
    }));
}

TEST_CASE("any checklist goes into a workbook and comes back the same")
{
    CHECK(rc::check("", [] {
        const Checklist checklist = *awkward_checklist();
        const Book book(checklist);
        RC_ASSERT(
            described(checklist_of_book(book.content, "b").checklist).dump() == described(checklist).dump());
    }));
}

TEST_CASE("all that is wrong in a workbook is named at once, by sheet and cell")
{
    Book book(load_builtin_checklist("kumiai"));
    book.set("質問", "5-05", "tenken:items:weight", "二");
    book.set("質問", "5-05", "tenken:items:question", "");
    book.set("質問", "5-07", "tenken:items:id", "5-05");
    book.set("質問", "5-08", "tenken:items:section", "nowhere");
    book.set("質問", "6.1-03", "tenken:items:when", "{item: 5-01");
    book.set("食い違い", "c-01", "tenken:checks:say", "");
    const auto found = problems_of(book.content);
    const auto has = [&](std::string_view text) {
        return std::ranges::any_of(
            found, [&](const auto& one) { return one.find(text) != std::string::npos; });
    };
    INFO(found.size());
    CHECK(has("b 質問!A13 interchange.book.unknown_section"));
    CHECK(has("interchange.book.no_condition"));
    CHECK(has("b 質問!B12 checklist.duplicate_item"));
    CHECK(has("checklist.missing_key"));
    CHECK(std::ranges::all_of(found, [](const auto& one) {
        return one.find('!') != std::string::npos && one.find(".yaml") == std::string::npos;
    }));
}

TEST_CASE("where something stood before is named by its cell too")
{
    Book book(load_builtin_checklist("kumiai"));
    book.set("質問", "5-07", "tenken:items:id", "5-05");
    try {
        static_cast<void>(checklist_of_book(book.content, "b"));
        FAIL();
    } catch (const Failure& failure) {
        CHECK(failure.problems().front().args == std::vector<std::string>{"5-05", "質問!B11"});
    }
}

TEST_CASE("a cell that became a day, a formula or an error is said to be so")
{
    Book book(load_builtin_checklist("kumiai"));
    auto& day = book.at("質問", {3, 2});
    day.kind = WorkbookCell::Kind::number;
    day.form = NumberForm::date;
    book.at("質問", {4, 2}).formula = true;
    book.at("質問", {5, 2}).kind = WorkbookCell::Kind::error;
    const auto found = problems_of(book.content);
    for (const std::string one :
        {"b 質問!B3 interchange.book.day", "b 質問!B4 returned.formula", "b 質問!B5 returned.error_cell"}) {
        INFO(one);
        CHECK(std::ranges::find(found, one) != found.end());
    }
}

TEST_CASE("words are read as a Japanese keyboard and a spreadsheet write them")
{
    Book book(load_builtin_checklist("kumiai"));
    book.set("質問", "5-05", "tenken:items:weight", "３");
    book.set("質問", "5-05", "tenken:items:critical", "TRUE");
    const auto checklist = checklist_of_book(book.content, "b").checklist;
    CHECK(checklist.find_item("5-05")->weight == 3);
    CHECK(checklist.find_item("5-05")->critical);
}

TEST_CASE("a copied sheet, and a column that nobody knows, are refused")
{
    Book book(load_builtin_checklist("kumiai"));
    book.content.sheets.push_back(book.sheet_named("質問"));
    book.at("分野", {1, 9}).text = book.content.texts.emplace_back("tenken:sections:colour");
    const auto found = problems_of(book.content);
    CHECK(std::ranges::find(found, "b 質問!A1 interchange.book.table_twice") != found.end());
    CHECK(std::ranges::find(found, "b 分野!I1 interchange.book.unknown_column") != found.end());
}

TEST_CASE("what cannot be seen comes back from what is shown in its place")
{
    CHECK(unshown("a〔U+200B〕b") ==
        "a\xE2\x80\x8B"
        "b");
    CHECK(unshown("〔U+0041〕〔U+〕〔U+200B") == "〔U+0041〕〔U+〕〔U+200B");
}

TEST_CASE("a text that a cell cannot hold is refused before anything is written")
{
    auto checklist = load_builtin_checklist("kumiai");
    checklist.sections.front().items.front().help = std::string(40'000, 'x');
    checklist.sections.front().items.front().how = "〔U+200B〕";
    const auto problems = unfit_for_workbook(book_tables(checklist_draft(checklist)));
    REQUIRE(problems.size() == 2);
    CHECK(problems.front().args.at(1) == "how");
    CHECK(problems.back().args.at(1) == "help");
}
