#include "page/checklist_workbook.hpp"

#include "base/utf8.hpp"
#include "formats/sheet/cell_text.hpp"
#include "formats/sheet/checklist_book.hpp"
#include "formats/sheet/workbook.hpp"
#include "formats/sheet/workbook_content.hpp"
#include "page/book_table.hpp"

#include <algorithm>
#include <array>

namespace tenken {

namespace {

constexpr workbook::Style entry_style{.locked = false, .bordered = true, .number_format = "@"};
constexpr std::uint32_t empty_rows = 30; ///< below what is there, ready to be written in
constexpr std::uint32_t first_row = 2;   ///< below the tags, which are hidden, and the heads

std::uint32_t narrow(std::size_t count) { return static_cast<std::uint32_t>(count); }

std::string label_of(const BookTableForm& form, const std::string& key, const Words& words)
{
    const std::string start = "interchange.book." + std::string(form.name) + ".";
    if (key.starts_with(criteria_prefix))
        return words("interchange.book.criterion", key.substr(criteria_prefix.size()));
    return words(start + key) + "\n" + key;
}

const BookField& field_of(const BookTableForm& form, const std::string& key)
{
    return *find_book_column(form, key);
}

void write_head(workbook::Sheet& sheet, const BookTable& table, const Words& words)
{
    const auto& form = book_table_form(table.id);
    sheet.column_width(0, 8, true);
    sheet.column_width(1, 26);
    sheet.column_width(2, 60);
    for (std::size_t i = 0; i < table.keys.size(); ++i) {
        const auto row = narrow(i);
        const auto& text = table.rows.front().cells[i].text;
        sheet.row_height(
            row, std::max(workbook::text_height("\n", 26, 9), workbook::text_height(text, 60, 9)));
        sheet.text(row, 0, book_tag(form.name, table.keys[i]), book_text);
        sheet.text(row, 1, label_of(form, table.keys[i], words), book_head);
        if (text.empty())
            sheet.blank(row, 2, entry_style);
        else
            sheet.text(row, 2, text, entry_style);
    }
}

double height_of(const BookTable& table, const BookRow& row)
{
    const auto& form = book_table_form(table.id);
    double height = 15;
    for (std::size_t i = 0; i < table.keys.size(); ++i)
        height = std::max(height,
            workbook::text_height(row.cells[i].text, field_of(form, table.keys[i]).width, entry_style.size));
    return std::min(height, workbook::highest_row);
}

void write_table(workbook::Sheet& sheet, const BookTable& table, const Words& words)
{
    const auto& form = book_table_form(table.id);
    sheet.row_height(0, std::nullopt, true);
    sheet.row_height(1, 30);
    for (std::size_t i = 0; i < table.keys.size(); ++i) {
        sheet.column_width(narrow(i), field_of(form, table.keys[i]).width);
        sheet.text(0, narrow(i), book_tag(form.name, table.keys[i]), book_text);
        sheet.text(1, narrow(i), label_of(form, table.keys[i], words), book_head);
    }
    auto at = first_row;
    for (const auto& row : table.rows) {
        sheet.row_height(at, height_of(table, row));
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (row.cells[i].text.empty())
                sheet.blank(at, narrow(i), entry_style);
            else
                sheet.text(at, narrow(i), row.cells[i].text, entry_style);
        }
        ++at;
    }
    for (const auto end = at + empty_rows; at < end; ++at) {
        for (std::size_t i = 0; i < table.keys.size(); ++i) sheet.blank(at, narrow(i), entry_style);
    }
    sheet.freeze(first_row, table.id == BookTableId::items ? 2 : 1);
}

void write_guide(workbook::Sheet& sheet, const std::string& title, const Words& words)
{
    constexpr double width = 100;
    sheet.column_width(0, width);
    sheet.text(0, 0, title, book_large);
    std::uint32_t row = 2;
    for (const auto* id : {"interchange.book.guide.1", "interchange.book.guide.2", "interchange.book.guide.3",
             "interchange.book.guide.4", "interchange.book.guide.5", "interchange.book.guide.6"}) {
        const auto text = words(id);
        sheet.row_height(row, workbook::text_height(text, width, book_text.size));
        sheet.text(row++, 0, text, book_text);
    }
}

} // namespace

Problems unfit_for_workbook(const std::vector<BookTable>& tables)
{
    Problems problems;
    std::size_t cells = 0;
    for (const auto& table : tables) {
        const auto& form = book_table_form(table.id);
        for (const auto& row : table.rows) {
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                const auto& text = row.cells[i].text;
                if (!text.empty()) ++cells;
                const auto shown = utf8::shown(text);
                const bool fits = workbook::shown_in_cell(text, "") == shown && unshown(shown) == text;
                if (!fits)
                    problems.push_back(problem(
                        "interchange.book.unfit", form.name, table.keys[i], utf8::truncated(shown, 40)));
            }
        }
    }
    if (cells > most_cells / 2)
        problems.push_back(problem("interchange.book.too_many", cells, most_cells / 2));
    return problems;
}

void write_checklist_workbook(const std::filesystem::path& file, const std::vector<BookTable>& tables,
    const std::string& title, Date created, const Words& words)
{
    workbook::Workbook book(file, {title, words("sheet.left_out")}, created);
    auto guide = book.add_sheet(words("interchange.book.guide"));
    write_guide(guide, title, words);
    for (const auto& table : tables) {
        auto sheet =
            book.add_sheet(words("interchange.book.sheet." + std::string(book_table_form(table.id).name)));
        if (table.id == BookTableId::head)
            write_head(sheet, table, words);
        else
            write_table(sheet, table, words);
        sheet.paper(true);
    }
    book.finish();
}

} // namespace tenken
