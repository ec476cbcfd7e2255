#include "page/book_table.hpp"

#include "base/date.hpp"

#include <algorithm>

namespace tenken {

void lay_out_book_sheet(workbook::Sheet& sheet, const std::vector<BookColumn>& table,
    const std::string& title, const std::string& name, const Words& words)
{
    for (std::uint32_t i = 0; i < table.size(); ++i) sheet.column_width(i, table[i].width);
    sheet.paper(true);
    sheet.header("&L&8" + workbook::in_header(title) + "&R&8" + workbook::in_header(name));
    sheet.footer("&R&8" + words("rollup.w.pages", "&P", "&N"));
}

void fit_book_row(workbook::Sheet& sheet, std::uint32_t row, const std::vector<BookColumn>& texts)
{
    double height = 15;
    for (const auto& [text, width] : texts)
        height = std::max(height, workbook::text_height(text, width, book_cell.size));
    sheet.row_height(row, std::min(height, workbook::highest_row));
}

void book_heads(workbook::Sheet& sheet, std::uint32_t row, const std::vector<BookColumn>& table)
{
    fit_book_row(sheet, row, table);
    for (std::uint32_t i = 0; i < table.size(); ++i) sheet.text(row, i, table[i].head, book_head);
}

void head_table(workbook::Sheet& sheet, const std::vector<BookColumn>& table)
{
    book_heads(sheet, 0, table);
    sheet.freeze(1, 1);
    sheet.repeat_rows(0, 0);
}

void put_book_day(workbook::Sheet& sheet, std::uint32_t row, std::uint32_t column, const std::string& iso)
{
    if (const auto day = parse_iso_date(iso))
        sheet.day(row, column, *day, book_day);
    else
        sheet.text(row, column, iso, book_day);
}

} // namespace tenken
