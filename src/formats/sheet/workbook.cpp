#include "formats/sheet/workbook.hpp"

#include "base/problem.hpp"
#include "base/utf8.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/sheet/cell_text.hpp"
#include "formats/sheet/xlsxwriter.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>
#include <vector>

namespace tenken::workbook {

struct WorkbookParts {
    const XlsxWriter& writer = xlsxwriter();
    std::string file;
    std::string left_out;
    lxw_workbook* book = nullptr;
    std::vector<std::pair<Style, lxw_format*>> formats;

    void check(lxw_error error) const
    {
        if (error == LXW_NO_ERROR) return;
        fail(FailureKind::file, "sheet.not_written", file, writer.lxw_strerror(error));
    }

    lxw_format* format(const Style& style)
    {
        for (const auto& [made, format] : formats) {
            if (made == style) return format;
        }
        auto* format = writer.workbook_add_format(book);
        formats.emplace_back(style, format);
        dress(format, style);
        return format;
    }

private:
    void dress(lxw_format* format, const Style& style) const
    {
        writer.format_set_font_name(format, "BIZ UDPゴシック");
        writer.format_set_font_size(format, style.size);
        if (style.bold) writer.format_set_bold(format);
        if (style.wrap) writer.format_set_text_wrap(format);
        if (!style.locked) writer.format_set_unlocked(format);
        if (style.colour != 0) writer.format_set_font_color(format, style.colour);
        if (style.fill) writer.format_set_bg_color(format, *style.fill);
        if (style.bordered) {
            writer.format_set_border(format, LXW_BORDER_THIN);
            writer.format_set_border_color(format, 0x808080);
        }
        if (!style.number_format.empty())
            writer.format_set_num_format(format, std::string(style.number_format).c_str());
        writer.format_set_align(format, style.middle ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP);
        if (style.align == Align::centre) writer.format_set_align(format, LXW_ALIGN_CENTER);
        if (style.align == Align::right) writer.format_set_align(format, LXW_ALIGN_RIGHT);
    }
};

namespace {

lxw_worksheet* worksheet(void* sheet) { return static_cast<lxw_worksheet*>(sheet); }

lxw_col_t narrow(std::uint32_t column) { return static_cast<lxw_col_t>(column); }

/// At most that many UTF-16 units, as Excel counts.
std::string cut(std::string_view text, std::size_t most)
{
    std::string kept;
    std::size_t units = 0;
    for (const auto& character : utf8::split_characters(utf8::shown(text))) {
        units += utf8::code_point(character) > 0xFFFF ? 2U : 1U;
        if (units > most - 1) return kept + "…";
        kept += character;
    }
    return kept;
}

/// The texts of a rule, held for as long as the library reads them.
struct Rule {
    std::string formula;
    std::string hint_title;
    std::string hint;
    std::string refusal_title;
    std::string refusal;
    lxw_data_validation validation{};

    void set_hint(const CellWords& words)
    {
        if (words.text.empty()) return;
        hint_title = cut(words.title, 32);
        hint = cut(words.text, 255);
        validation.input_title = hint_title.data();
        validation.input_message = hint.data();
    }
    void set_refusal(const CellWords& words)
    {
        refusal_title = cut(words.title, 32);
        refusal = cut(words.text, 255);
        validation.error_title = refusal_title.data();
        validation.error_message = refusal.data();
    }
};

} // namespace

std::string column_name(std::uint32_t column)
{
    std::string name;
    for (auto rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return name;
}

std::string cell_name(std::uint32_t row, std::uint32_t column)
{
    return "$" + column_name(column) + "$" + std::to_string(row + 1);
}

std::string formula_text(std::string_view text)
{
    constexpr std::size_t most = 120; // of 255 UTF-16 units
    std::string result = "\"";
    std::size_t length = 0;
    for (const auto& character : utf8::split_characters(utf8::shown(text))) {
        if (++length % most == 0) result += "\"&\"";
        result += character == "\"" ? "\"\"" : character;
    }
    return result + "\"";
}

double text_height(std::string_view text, double column_width, double font_size)
{
    constexpr double pixels_of_width = 7; // of a character of the default font
    constexpr double pixels_of_point = 96.0 / 72.0;
    constexpr double line_spacing = 1.3;
    const double room = column_width * pixels_of_width - 2;
    const double cell = font_size * pixels_of_point / 2; // half as wide as high
    double lines = 0;
    for (std::size_t from = 0; from <= text.size();) {
        const auto end = std::min(text.find('\n', from), text.size());
        const auto width = static_cast<double>(utf8::cells(text.substr(from, end - from))) * cell;
        lines += std::max(1.0, std::ceil(width / room));
        from = end + 1;
    }
    return lines * font_size * line_spacing + 4;
}

std::string in_header(std::string_view text)
{
    std::string result;
    for (const char c : utf8::shown(text)) result += c == '&' ? std::string("&&") : std::string(1, c);
    return result;
}

void Sheet::text(std::uint32_t row, std::uint32_t column, std::string_view text, const Style& style)
{
    if (text.empty()) return blank(row, column, style);
    book_->check(book_->writer.worksheet_write_string(worksheet(sheet_), row, narrow(column),
        written_in_cell(text, book_->left_out).c_str(), book_->format(style)));
}

void Sheet::number(std::uint32_t row, std::uint32_t column, double number, const Style& style)
{
    book_->check(book_->writer.worksheet_write_number(
        worksheet(sheet_), row, narrow(column), number, book_->format(style)));
}

void Sheet::day(std::uint32_t row, std::uint32_t column, Date day, const Style& style)
{
    using namespace std::chrono;
    constexpr auto before_first = sys_days(year(1899) / December / 30); // as from March 1900 on
    number(row, column, static_cast<double>((sys_days(day) - before_first).count()), style);
}

void Sheet::blank(std::uint32_t row, std::uint32_t column, const Style& style)
{
    book_->check(
        book_->writer.worksheet_write_blank(worksheet(sheet_), row, narrow(column), book_->format(style)));
}

void Sheet::formula(
    std::uint32_t row, std::uint32_t column, const std::string& formula, double now, const Style& style)
{
    book_->check(book_->writer.worksheet_write_formula_num(
        worksheet(sheet_), row, narrow(column), formula.c_str(), book_->format(style), now));
}

void Sheet::formula(std::uint32_t row, std::uint32_t column, const std::string& formula,
    const std::string& now, const Style& style)
{
    book_->check(book_->writer.worksheet_write_formula_str(
        worksheet(sheet_), row, narrow(column), formula.c_str(), book_->format(style), now.c_str()));
}

void Sheet::column_width(std::uint32_t column, double characters, bool hidden)
{
    lxw_row_col_options options{};
    options.hidden = hidden ? 1 : 0;
    book_->check(book_->writer.worksheet_set_column_opt(
        worksheet(sheet_), narrow(column), narrow(column), characters, nullptr, &options));
}

void Sheet::row_height(std::uint32_t row, std::optional<double> points, bool hidden)
{
    lxw_row_col_options options{};
    options.hidden = hidden ? 1 : 0;
    book_->check(book_->writer.worksheet_set_row_opt(
        worksheet(sheet_), row, points.value_or(LXW_DEF_ROW_HEIGHT), nullptr, &options));
}

void Sheet::list(const Range& cells, const std::string& name, const CellWords& hint, const CellWords& refusal)
{
    Rule rule;
    rule.formula = "=" + name;
    rule.validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    rule.validation.value_formula = rule.formula.data();
    rule.set_hint(hint);
    rule.set_refusal(refusal);
    book_->check(book_->writer.worksheet_data_validation_range(worksheet(sheet_), cells.top,
        narrow(cells.left), cells.bottom, narrow(cells.right), &rule.validation));
}

void Sheet::whole_numbers(const Range& cells, const CellWords& refusal)
{
    Rule rule;
    rule.validation.validate = LXW_VALIDATION_TYPE_INTEGER;
    rule.validation.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO;
    rule.validation.value_number = 0;
    rule.set_refusal(refusal);
    book_->check(book_->writer.worksheet_data_validation_range(worksheet(sheet_), cells.top,
        narrow(cells.left), cells.bottom, narrow(cells.right), &rule.validation));
}

void Sheet::hint(const Range& cells, const CellWords& hint)
{
    if (hint.text.empty()) return;
    Rule rule;
    rule.validation.validate = LXW_VALIDATION_TYPE_ANY;
    rule.set_hint(hint);
    book_->check(book_->writer.worksheet_data_validation_range(worksheet(sheet_), cells.top,
        narrow(cells.left), cells.bottom, narrow(cells.right), &rule.validation));
}

void Sheet::grey_where(const Range& cells, const std::string& formula)
{
    auto* format = book_->writer.workbook_add_format(book_->book);
    book_->writer.format_set_font_color(format, 0x808080);
    book_->writer.format_set_bg_color(format, 0xD9D9D9);
    std::string text = formula;
    lxw_conditional_format condition{};
    condition.type = LXW_CONDITIONAL_TYPE_FORMULA;
    condition.value_string = text.data();
    condition.format = format;
    book_->check(book_->writer.worksheet_conditional_format_range(
        worksheet(sheet_), cells.top, narrow(cells.left), cells.bottom, narrow(cells.right), &condition));
}

void Sheet::shade(const Range& cells)
{
    lxw_conditional_format condition{};
    condition.type = LXW_CONDITIONAL_3_COLOR_SCALE;
    condition.min_color = 0xF8CBAD;
    condition.mid_color = 0xFFF2CC;
    condition.max_color = 0xE2EFDA;
    book_->check(book_->writer.worksheet_conditional_format_range(
        worksheet(sheet_), cells.top, narrow(cells.left), cells.bottom, narrow(cells.right), &condition));
}

void Sheet::filter(const Range& cells)
{
    book_->check(book_->writer.worksheet_autofilter(
        worksheet(sheet_), cells.top, narrow(cells.left), cells.bottom, narrow(cells.right)));
}

void Sheet::chart(ChartKind kind, std::uint32_t row, std::uint32_t column, const std::string& title,
    const std::vector<Series>& series)
{
    const auto& writer = book_->writer;
    auto* chart =
        writer.workbook_add_chart(book_->book, kind == ChartKind::bars ? LXW_CHART_BAR : LXW_CHART_LINE);
    for (const auto& one : series) {
        auto* drawn = writer.chart_add_series(chart, one.categories.c_str(), one.values.c_str());
        if (!one.name.empty()) writer.chart_series_set_name(drawn, one.name.c_str());
    }
    writer.chart_title_set_name(chart, title.c_str());
    writer.chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    const bool across = kind == ChartKind::bars; // the x axis of bars is that of their values
    constexpr double whole = 100;
    writer.chart_axis_set_max(across ? chart->x_axis : chart->y_axis, whole);
    lxw_chart_options options{};
    if (across) {
        writer.chart_axis_set_reverse(chart->y_axis); // the first on top, as in the table
        options.x_scale = 1.3;
        options.y_scale = 1.2;
    }
    book_->check(writer.worksheet_insert_chart_opt(worksheet(sheet_), row, narrow(column), chart, &options));
}

void Sheet::freeze(std::uint32_t row, std::uint32_t column)
{
    book_->writer.worksheet_freeze_panes(worksheet(sheet_), row, narrow(column));
}

void Sheet::protect()
{
    lxw_protection allowed{};
    allowed.format_rows = 1;
    allowed.format_columns = 1;
    book_->writer.worksheet_protect(worksheet(sheet_), nullptr, &allowed);
}

void Sheet::hide() { book_->writer.worksheet_hide(worksheet(sheet_)); }

void Sheet::paper(bool landscape)
{
    constexpr std::uint8_t a4 = 9;
    book_->writer.worksheet_set_paper(worksheet(sheet_), a4);
    if (landscape) book_->writer.worksheet_set_landscape(worksheet(sheet_));
    book_->writer.worksheet_set_margins(worksheet(sheet_), 0.4, 0.4, 0.75, 0.6);
    book_->writer.worksheet_fit_to_pages(worksheet(sheet_), 1, 0);
}

void Sheet::repeat_rows(std::uint32_t first, std::uint32_t last)
{
    book_->check(book_->writer.worksheet_repeat_rows(worksheet(sheet_), first, last));
}

void Sheet::print_area(const Range& cells)
{
    book_->check(book_->writer.worksheet_print_area(
        worksheet(sheet_), cells.top, narrow(cells.left), cells.bottom, narrow(cells.right)));
}

void Sheet::header(const std::string& text)
{
    book_->check(book_->writer.worksheet_set_header(worksheet(sheet_), text.c_str()));
}

void Sheet::footer(const std::string& text)
{
    book_->check(book_->writer.worksheet_set_footer(worksheet(sheet_), text.c_str()));
}

void Sheet::select(std::uint32_t row, std::uint32_t column)
{
    book_->writer.worksheet_set_selection(worksheet(sheet_), row, narrow(column), row, narrow(column));
}

Workbook::Workbook(const std::filesystem::path& file, const WorkbookWords& words, Date created, bool in_order)
    : parts_(std::make_unique<WorkbookParts>())
{
    parts_->file = path_text(file);
    parts_->left_out = words.left_out;
    // What it sets aside on the way is the workspace's as well, and no matter of the system's /tmp.
    auto folder = path_text(file.has_parent_path() ? file.parent_path() : ".");
    lxw_workbook_options options{};
    options.constant_memory = in_order ? 1 : 0;
    options.tmpdir = folder.data();
    parts_->book = parts_->writer.workbook_new_opt(parts_->file.c_str(), &options);
    if (parts_->book == nullptr) fail(FailureKind::file, "sheet.not_written", parts_->file, "");
    std::string title_text = utf8::shown(words.title);
    std::string author = "tenken";
    lxw_doc_properties properties{};
    properties.title = title_text.data();
    properties.author = author.data();
    properties.created = std::chrono::sys_seconds(std::chrono::sys_days(created)).time_since_epoch().count();
    parts_->check(parts_->writer.workbook_set_properties(parts_->book, &properties));
}

Workbook::~Workbook()
{
    if (parts_->book != nullptr) parts_->writer.workbook_close(parts_->book);
}

Sheet Workbook::add_sheet(const std::string& name)
{
    auto* sheet = parts_->writer.workbook_add_worksheet(parts_->book, name.c_str());
    if (sheet == nullptr) fail(FailureKind::file, "sheet.not_written", parts_->file, name);
    return {*parts_, sheet};
}

void Workbook::define(const std::string& name, const std::string& reference)
{
    parts_->check(parts_->writer.workbook_define_name(parts_->book, name.c_str(), reference.c_str()));
}

void Workbook::finish()
{
    auto* book = std::exchange(parts_->book, nullptr);
    parts_->check(parts_->writer.workbook_close(book));
}

} // namespace tenken::workbook
