#pragma once

#include <xlsxwriter.h>

/// The port to libxlsxwriter. It is loaded when the first workbook is written and not before: it brings libcrypto with
/// it (for the digests of pictures, of which we write none), and every other command would pay for that at its start.
namespace tenken {

// clang-format off
#define TENKEN_XLSXWRITER_FUNCTIONS(X)                                                                              \
    X(workbook_new_opt) X(workbook_add_worksheet) X(workbook_add_format) X(workbook_define_name)                    \
    X(workbook_set_properties) X(workbook_close)                                                                    \
    X(format_set_font_name) X(format_set_font_size) X(format_set_font_color) X(format_set_bold)                     \
    X(format_set_text_wrap) X(format_set_unlocked) X(format_set_align) X(format_set_border)                         \
    X(format_set_border_color) X(format_set_bg_color) X(format_set_num_format)                                      \
    X(worksheet_write_string) X(worksheet_write_number) X(worksheet_write_blank) X(worksheet_write_formula_num)     \
    X(worksheet_write_formula_str) X(worksheet_set_row_opt) X(worksheet_set_column_opt)                             \
    X(worksheet_data_validation_range) X(worksheet_conditional_format_range) X(worksheet_freeze_panes)              \
    X(worksheet_protect) X(worksheet_hide) X(worksheet_gridlines) X(worksheet_set_landscape)                        \
    X(worksheet_set_paper) X(worksheet_set_margins) X(worksheet_set_header) X(worksheet_set_footer)                 \
    X(worksheet_repeat_rows) X(worksheet_print_area) X(worksheet_fit_to_pages) X(worksheet_set_selection)           \
    X(worksheet_autofilter) X(worksheet_insert_chart_opt) X(workbook_add_chart) X(chart_add_series)                 \
    X(chart_series_set_name) X(chart_title_set_name) X(chart_legend_set_position) X(chart_axis_set_max)             \
    X(chart_axis_set_reverse)                                                                                       \
    X(lxw_strerror)
// clang-format on

/// Its functions, by their own names.
struct XlsxWriter {
#define TENKEN_MEMBER(function) decltype(&::function) function = nullptr;
    TENKEN_XLSXWRITER_FUNCTIONS(TENKEN_MEMBER)
#undef TENKEN_MEMBER
};

/// Throws Failure(file) where the library is not installed, or lacks a function.
[[nodiscard]] XlsxWriter load_xlsxwriter(const char* library);

/// The library that tenken was built for, loaded once.
[[nodiscard]] const XlsxWriter& xlsxwriter();

} // namespace tenken
