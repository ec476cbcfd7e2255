#pragma once

#include "formats/sheet/workbook.hpp"
#include "words/words.hpp"

#include <cstdint>
#include <string>
#include <vector>

/// Tables of results in workbooks: how they look, and what all of them have.
namespace tenken {

inline constexpr workbook::Style book_text{};
inline constexpr workbook::Style book_bold{.bold = true, .wrap = false};
inline constexpr workbook::Style book_large{.size = 14, .bold = true, .wrap = false};
inline constexpr workbook::Style book_head{
    .bold = true, .bordered = true, .align = workbook::Align::centre, .middle = true, .fill = 0xDCE6F1};
inline constexpr workbook::Style book_cell{.bordered = true};
inline constexpr workbook::Style book_name{.wrap = false, .bordered = true};
inline constexpr workbook::Style book_figure{
    .bordered = true, .align = workbook::Align::right, .number_format = "0.0"};
inline constexpr workbook::Style book_count{
    .bordered = true, .align = workbook::Align::right, .number_format = "0"};
inline constexpr workbook::Style book_day{.bordered = true, .number_format = "yyyy/m/d"};

/// A column's head, or a text in it; and its width in characters.
struct BookColumn {
    std::string head;
    double width;
};

/// Widths, paper, header and footer.
void lay_out_book_sheet(workbook::Sheet& sheet, const std::vector<BookColumn>& table,
    const std::string& title, const std::string& name, const Words& words);

/// As high as its texts need, each in its column; before any of its cells, since rows are not kept.
void fit_book_row(workbook::Sheet& sheet, std::uint32_t row, const std::vector<BookColumn>& texts);

void book_heads(workbook::Sheet& sheet, std::uint32_t row, const std::vector<BookColumn>& table);

/// Of a table that fills its sheet: its first row stays in sight and is repeated in print.
void head_table(workbook::Sheet& sheet, const std::vector<BookColumn>& table);

/// A day of the calendar, else the text as it is.
void put_book_day(workbook::Sheet& sheet, std::uint32_t row, std::uint32_t column, const std::string& iso);

} // namespace tenken
