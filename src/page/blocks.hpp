#pragma once

#include "base/exact.hpp"

#include <cstddef>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// What a command has to say about a result, as data: a page is a list of blocks. One writer for each form lays it out;
/// a new form is one more writer. Texts may hold anything: each writer makes them harmless for its form.
namespace tenken {
class Words;
}

namespace tenken::page {

enum class Fit {
    filled, ///< every line as long as the page allows
    even,   ///< the first line ends as if it began where the others do
    whole,  ///< never broken: for what is read aloud, copied or searched for
};

/// Where the lines of a paragraph begin on a terminal, in cells. Other forms have their own ways.
struct Indent {
    std::size_t first = 0;
    std::size_t further = 2;
    Fit fit = Fit::filled;
};

/// 1 the page, 2 a part, 3 a group. The parts are put together, each made harmless by itself.
struct Heading {
    int level = 1;
    std::vector<std::string> parts;
    Indent at{0, 2};
    bool close = false; ///< on a terminal without an empty line before it
};

/// "label: text"; nothing where the text is empty.
struct Labelled {
    std::string label;
    std::string text;
    Indent at{0, 4};
};

/// A sentence of an outline: the further it stands from the left, the deeper.
struct Line {
    std::string text;
    Indent at{0, 2};
};

/// A paragraph that explains what stands beside it.
struct Note {
    std::string text;
    Indent at{2, 2};
};

/// How much of a long list a terminal shows.
struct Limit {
    std::size_t most = std::numeric_limits<std::size_t>::max();
    std::string rest{}; ///< says how many are not shown; needed where there are more
};

struct Points {
    std::vector<std::string> all{};
    Indent at{2, 4};
    std::string mark{}; ///< before each on a terminal
    Limit limit{};
};

/// An item with its question, or whatever else has an id, and what there is to say of it.
struct Entry {
    std::string id; ///< may be empty, as `text` and `answer` may
    std::string text;
    std::string answer{};
    std::vector<std::string> details{};
};

struct Entries {
    std::size_t count = 0;
    std::function<Entry(std::size_t)> entry; ///< made when it is written: there may be very many
    std::string gap{};                       ///< between id, text and answer in a document
    Indent at{2, 4};
    Indent details_at{6, 8};
    Limit limit{};
};

/// Ids, which are never broken: people search for them.
struct Ids {
    std::string label; ///< may be empty
    std::vector<std::string> all;
    std::size_t indent = 2;
};

struct Column {
    enum class Kind {
        figure, ///< to the right of its cells; on a terminal figures stand before names, whose width is not sure
        text,    ///< to the left
        ids,     ///< to the left, broken between words only
        name,    ///< the rest of the line; several are put together
        note,    ///< below the row on a terminal
        unshown, ///< for templates
    };
    std::string id; ///< its name in templates
    std::string title{};
    Kind kind = Kind::figure;
    std::size_t cells = 0; ///< on a terminal; 0: as many as its widest cell has
    bool titled = true;    ///< on a terminal
    std::string label{};   ///< before a note on a terminal
};

/// Cells by column. A row of one cell is a heading for those that follow it.
using Row = std::vector<std::string>;

struct Table {
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::function<std::string(const Row&)> sentence; ///< a row on a plain terminal, without its note

    std::size_t indent = 0;
    std::size_t gap = 1;         ///< behind each column
    std::size_t name_gap = 2;    ///< between the last column and the name
    std::size_t note_indent = 2; ///< from the name on
    bool titles = true;          ///< on a terminal that is not plain
    bool cut = false;            ///< a name that is too long for the line ends in "…" and is not broken
    std::size_t least_name = 10; ///< cells that a name has at least, however narrow the page is
    std::string join;            ///< between names
    Indent sentence_at{2, 4};
};

/// A figure for each of many columns (departments), and for all of them together.
struct Matrix {
    struct Cell {
        std::string figure;
        std::string mark;
        std::optional<Exact> percent{}; ///< shades the cell in a page

        [[nodiscard]] std::string text() const { return figure == mark ? mark : mark + " " + figure; }
    };
    struct Line {
        std::string name;
        Cell whole;
        std::vector<Cell> cells;
    };
    std::string rows_title;
    std::string whole_title;
    std::vector<std::string> columns;
    std::size_t rows = 0;
    std::function<Line(std::size_t)> row; ///< made when it is written: there may be 10,000 columns
    std::string legend;
    std::string too_wide; ///< said on a terminal instead
    std::string shades{}; ///< says in a page what the shades mean
};

/// Percentages as bars, each with an earlier one beside it where there is one. In pages only; a table has the figures too.
struct Bars {
    struct Bar {
        std::string label;
        std::optional<Exact> now;
        std::optional<Exact> before;
    };
    std::string now;    ///< what the filled bars are: 令和8年度
    std::string before; ///< what the hatched ones are; empty: there are none
    std::string none;   ///< in place of a figure
    std::vector<Bar> all;
};

/// How percentages moved, as lines, with a table of the figures. In pages only.
struct Curves {
    struct Line {
        std::string name;
        std::vector<std::optional<Exact>> values; ///< one for each of `steps`
    };
    std::string title;
    std::string names_title;        ///< over the names
    std::vector<std::string> steps; ///< the years, two at least
    std::string none;               ///< in place of a figure
    std::vector<Line> all;          ///< the whole first
};

/// An empty line.
struct Gap {};

/// Between two results of a kind.
struct Rule {};

using Content =
    std::variant<Heading, Labelled, Line, Note, Points, Entries, Ids, Table, Matrix, Bars, Curves, Gap, Rule>;

/// Entries that are there already.
[[nodiscard]] Entries entries_of(std::vector<Entry> all);

enum class Shown {
    everywhere,
    on_terminal,
    in_document, ///< Markdown and pages
    in_page,
};

struct Block {
    Content content;
    Shown shown = Shown::everywhere;
};

/// May point into the result that it is about, which must outlive it.
class Page {
public:
    void add(Content content, Shown shown = Shown::everywhere)
    {
        blocks_.push_back({std::move(content), shown});
    }

    /// A line of an outline, `indent` cells from the left, its further lines `hanging` more.
    void line(std::size_t indent, std::string text, std::size_t hanging = 2)
    {
        add(Line{std::move(text), {indent, indent + hanging}});
    }

    /// The same, never broken.
    void whole_line(std::size_t indent, std::string text)
    {
        add(Line{std::move(text), {indent, indent, Fit::whole}});
    }

    void gap() { add(Gap{}); }

    [[nodiscard]] const std::vector<Block>& blocks() const { return blocks_; }

private:
    std::vector<Block> blocks_;
};

/// Pages are never wider than this, however wide the window is: lines are to be read.
inline constexpr std::size_t widest_page = 100;

/// A terminal, as far as pages depend on it.
struct Look {
    std::size_t columns = 80; ///< a matrix may take them all, text at most `widest_page`
    bool plain = false;       ///< sentences in place of columns: for those who listen

    [[nodiscard]] std::size_t width() const { return columns < widest_page ? columns : widest_page; }
};

/// Ends with a line end, without control characters, broken by the rules for Japanese.
[[nodiscard]] std::string as_text(const Page& page, const Look& look);

/// GFM, every text escaped for its place.
[[nodiscard]] std::string as_markdown(const Page& page);

/// The same, handed over piece by piece.
void write_markdown(const Page& page, const std::function<void(std::string_view)>& take);

/// A page in HTML that needs no other file (page/html.hpp), handed over piece by piece. Its title is the first heading of the
/// first rank.
void write_html(const Page& page, const Words& words, const std::function<void(std::string_view)>& take);

/// The same as a whole.
[[nodiscard]] std::string as_html(const Page& page, const Words& words);

/// Ids (or whatever is searched for) with blanks between them, on lines of at most `width` cells; broken at the blanks
/// only.
[[nodiscard]] std::vector<std::string> lines_of_ids(const std::string& ids, std::size_t width);

/// "a b c".
[[nodiscard]] std::string ids_text(const std::vector<std::string>& ids);

} // namespace tenken::page
