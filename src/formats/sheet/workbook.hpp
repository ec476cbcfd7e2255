#pragma once

#include "base/date.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Workbooks (.xlsx) as we write them: a narrow door to libxlsxwriter. Rows and columns count from 0. Texts are shown
/// as people are shown them (utf8::visible()), and may be any: what looks like an escape of the format is kept.
namespace tenken::workbook {

enum class Align { left, centre, right };

/// How a cell looks, and whether it is locked.
struct Style {
    double size = 9; ///< of the font, in points
    bool bold = false;
    bool wrap = true;
    bool locked = true;
    bool bordered = false;
    Align align = Align::left;
    bool middle = false;                    ///< in its height; otherwise at the top
    std::uint32_t colour = 0;               ///< of the text, RGB
    std::optional<std::uint32_t> fill = {}; ///< RGB
    std::string_view number_format = {};    ///< as Excel writes it; outlives the workbook

    bool operator==(const Style&) const = default;
};

/// A rectangle of cells, ends included.
struct Range {
    std::uint32_t top = 0;
    std::uint32_t left = 0;
    std::uint32_t bottom = 0;
    std::uint32_t right = 0;
};

/// A cell's place as formulas write it: "$F$9"; `$` before what does not move.
[[nodiscard]] std::string cell_name(std::uint32_t row, std::uint32_t column);
[[nodiscard]] std::string column_name(std::uint32_t column);

/// A text in a formula: in quotes, theirs doubled; one too long for Excel in pieces that & joins.
[[nodiscard]] std::string formula_text(std::string_view text);

/// How high a text stands in a column of that width, in points: an estimate for programs that do not measure rows when
/// they open a file.
[[nodiscard]] double text_height(std::string_view text, double column_width, double font_size);

/// The highest row that Excel knows, in points.
inline constexpr double highest_row = 409;

/// A formula of more characters is refused by Excel.
inline constexpr std::size_t longest_formula = 8000;

/// What is said when a cell is chosen, and when what was typed is refused.
struct CellWords {
    std::string title; ///< at most 32 characters; more is cut
    std::string text;  ///< at most 255
};

enum class ChartKind { bars, lines };

/// What a chart draws, as references to cells: "='概要'!$A$2:$A$9".
struct Series {
    std::string name; ///< empty: none
    std::string categories;
    std::string values;
};

/// What a workbook knows of a file being written; used by Workbook and Sheet alone.
struct WorkbookParts;

class Sheet {
public:
    Sheet(WorkbookParts& book, void* worksheet)
        : book_(&book)
        , sheet_(worksheet)
    {
    }

    void text(std::uint32_t row, std::uint32_t column, std::string_view text, const Style& style);
    void number(std::uint32_t row, std::uint32_t column, double number, const Style& style);
    /// As a day's number; `style` has its format.
    void day(std::uint32_t row, std::uint32_t column, Date day, const Style& style);
    void blank(std::uint32_t row, std::uint32_t column, const Style& style);
    /// With what it comes to now, for whoever does not calculate.
    void formula(
        std::uint32_t row, std::uint32_t column, const std::string& formula, double now, const Style& style);
    void formula(std::uint32_t row, std::uint32_t column, const std::string& formula, const std::string& now,
        const Style& style);

    void column_width(std::uint32_t column, double characters, bool hidden = false);
    /// Nothing: as high as its texts need.
    void row_height(std::uint32_t row, std::optional<double> points, bool hidden = false);

    /// The cells take what a defined name lists, and nothing else.
    void list(const Range& cells, const std::string& name, const CellWords& hint, const CellWords& refusal);
    /// The cells take whole numbers from 0 on.
    void whole_numbers(const Range& cells, const CellWords& refusal);
    /// Says something when one of the cells is chosen.
    void hint(const Range& cells, const CellWords& hint);
    /// The cells are grey where the formula, written for the first of them, is true.
    void grey_where(const Range& cells, const std::string& formula);

    /// Numbers are shaded from the lowest to the highest; they stand there all the same.
    void shade(const Range& cells);
    /// The first row filters and sorts those below it.
    void filter(const Range& cells);
    /// Percentages, drawn by whoever opens the book, with its upper left corner in a cell.
    void chart(ChartKind kind, std::uint32_t row, std::uint32_t column, const std::string& title,
        const std::vector<Series>& series);

    void freeze(std::uint32_t row, std::uint32_t column);
    /// What is locked cannot be changed; without a password. Heights and widths can be.
    void protect();
    void hide();
    /// A4, on its side or upright, as wide as the paper and as many sheets long as it needs.
    void paper(bool landscape);
    void repeat_rows(std::uint32_t first, std::uint32_t last);
    void print_area(const Range& cells);
    /// In Excel's notation (&L, &C, &R, &P, &N); at most 255 characters.
    void header(const std::string& text);
    void footer(const std::string& text);
    void select(std::uint32_t row, std::uint32_t column);

private:
    WorkbookParts* book_;
    void* sheet_;
};

struct WorkbookWords {
    std::string title;    ///< in its properties
    std::string left_out; ///< stands behind the beginning of a text that is too long for a cell
};

/// A workbook while it is written.
class Workbook {
public:
    /// `file`: where it is written to; `created`: in its properties, so that equal content has equal bytes. `in_order`:
    /// rows are written one after the other and need not stand in memory. Throws Failure(file).
    Workbook(
        const std::filesystem::path& file, const WorkbookWords& words, Date created, bool in_order = false);
    ~Workbook(); ///< Without finish() the file is of no use.
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    [[nodiscard]] Sheet add_sheet(const std::string& name);
    /// A name for what a formula's right side says.
    void define(const std::string& name, const std::string& reference);
    void finish(); ///< Throws Failure(file).

private:
    std::unique_ptr<WorkbookParts> parts_;
};

/// How a header or footer writes a text that is none of its notation.
[[nodiscard]] std::string in_header(std::string_view text);

} // namespace tenken::workbook
