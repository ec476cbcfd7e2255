#include "base/line_breaks.hpp"
#include "base/utf8.hpp"
#include "page/blocks.hpp"

#include <algorithm>
#include <sstream>

namespace tenken::page {

namespace {

using Lines = std::vector<std::string>;

constexpr std::size_t least_room = 10; // for a paragraph, however narrow the page is
constexpr std::size_t matrix_figure_cells = 6;
constexpr std::size_t widest_matrix_column = 10;
constexpr std::size_t least_matrix_name = 20; // beside the figures

std::string blanks(std::size_t count) { return std::string(count, ' '); }

std::string padding(const std::string& text, std::size_t cells)
{
    const std::size_t used = utf8::cells(text);
    return blanks(used < cells ? cells - used : 0);
}

bool is_column(const Column& column)
{
    return column.kind == Column::Kind::figure || column.kind == Column::Kind::text ||
        column.kind == Column::Kind::ids;
}

bool is_head(const Table& table, const Row& row) { return row.size() == 1 && table.columns.size() > 1; }

/// The columns of a table on a terminal.
class Columns {
public:
    explicit Columns(const Table& table)
        : table_(table)
        , cells_(table.columns.size(), 0)
    {
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            if (is_column(table.columns[i])) cells_[i] = cells_of(i);
        }
        used_ = table.indent + table.name_gap - table.gap;
        for (const auto cells : cells_) used_ += cells == 0 ? 0 : cells + table.gap;
    }

    /// Where the name begins.
    [[nodiscard]] std::size_t used() const { return used_; }

    [[nodiscard]] Row titles() const
    {
        Row row;
        for (const auto& column : table_.columns) row.push_back(column.titled ? column.title : "");
        return row;
    }

    [[nodiscard]] std::string name(const Row& row) const
    {
        std::string text;
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (table_.columns[i].kind != Column::Kind::name || row[i].empty()) continue;
            text += (text.empty() ? "" : table_.join) + row[i];
        }
        return text;
    }

    [[nodiscard]] std::string note(const Row& row) const
    {
        const auto at = std::ranges::find(table_.columns, Column::Kind::note, &Column::kind);
        const auto i = static_cast<std::size_t>(at - table_.columns.begin());
        if (i >= row.size() || row[i].empty()) return {};
        return at->label.empty() ? row[i] : at->label + " " + row[i];
    }

    [[nodiscard]] std::string text(const Row& row, std::size_t width) const
    {
        // A figure that is wider than its column moves the name, not the page's edge.
        const auto cells = lines_of_cells(row);
        const std::string first = columns_of(cells, 0);
        const std::size_t name_at = std::max(used_, utf8::cells(first) + table_.name_gap - table_.gap);
        const std::size_t room = width > name_at + table_.least_name ? width - name_at : table_.least_name;
        std::string name = utf8::shown(this->name(row));
        if (table_.cut) name = utf8::truncated(name, room);
        const Lines names = utf8::wrap(name, room);
        std::size_t lines = names.size();
        for (const auto& parts : cells) lines = std::max(lines, parts.size());
        std::string text;
        for (std::size_t i = 0; i < lines; ++i) {
            std::string line = i == 0 ? first : columns_of(cells, i);
            if (i < names.size() && !names[i].empty()) line += padding(line, name_at) + names[i];
            line.resize(line.find_last_not_of(' ') + 1);
            text += line + "\n";
        }
        return text;
    }

private:
    [[nodiscard]] std::size_t cells_of(std::size_t column) const
    {
        const auto& described = table_.columns[column];
        if (described.cells > 0) return described.cells;
        std::size_t cells = table_.titles && described.titled ? utf8::cells(described.title) : 0;
        for (const auto& row : table_.rows) {
            if (column < row.size() && !is_head(table_, row))
                cells = std::max(cells, utf8::cells(row[column]));
        }
        return cells;
    }

    /// Of each cell; of one that is no column none.
    [[nodiscard]] std::vector<Lines> lines_of_cells(const Row& row) const
    {
        std::vector<Lines> all(row.size());
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (cells_[i] == 0) continue;
            const bool ids = table_.columns[i].kind == Column::Kind::ids;
            all[i] = ids ? lines_of_ids(row[i], cells_[i]) : Lines{row[i]};
        }
        return all;
    }

    [[nodiscard]] std::string columns_of(const std::vector<Lines>& cells, std::size_t line) const
    {
        std::string text = blanks(table_.indent);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (cells_[i] == 0) continue;
            const auto kind = table_.columns[i].kind;
            const auto& parts = cells[i];
            const std::string cell = line < parts.size() ? utf8::shown(parts[line]) : "";
            const std::string pad = padding(cell, cells_[i]);
            text += (kind == Column::Kind::figure ? pad + cell : cell + pad) + blanks(table_.gap);
        }
        return text;
    }

    const Table& table_;
    std::vector<std::size_t> cells_; ///< of each column; 0: not one
    std::size_t used_ = 0;
};

class Terminal {
public:
    explicit Terminal(const Look& look)
        : look_(look)
        , width_(look.width())
    {
    }

    std::string text() && { return std::move(text_); }

    void operator()(const Heading& heading)
    {
        if (!heading.close) gap();
        std::string text;
        for (const auto& part : heading.parts) text += part;
        paragraph(text, heading.at);
    }

    void operator()(const Labelled& one)
    {
        if (!one.text.empty()) paragraph(one.label + ": " + one.text, one.at);
    }

    void operator()(const Line& line) { paragraph(line.text, line.at); }

    void operator()(const Note& note) { paragraph(note.text, note.at); }

    void operator()(const Points& points)
    {
        some(points.all.size(), points.limit, points.at,
            [&](std::size_t i) { paragraph(points.mark + points.all[i], points.at); });
    }

    void operator()(const Entries& entries)
    {
        some(entries.count, entries.limit, entries.at, [&](std::size_t i) {
            const auto entry = entries.entry(i);
            const std::string between = entry.id.empty() || entry.text.empty() ? "" : " ";
            paragraph(entry.id + between + entry.text, entries.at);
            if (!entry.answer.empty()) paragraph(entry.answer, entries.details_at);
            for (const auto& detail : entry.details) paragraph(detail, entries.details_at);
        });
    }

    void operator()(const Ids& ids)
    {
        const std::string label = blanks(ids.indent) + (ids.label.empty() ? "" : ids.label + " ");
        const std::size_t further = utf8::cells(label);
        bool first = true;
        for (const auto& line : lines_of_ids(ids_text(ids.all), room_from(further))) {
            text_ += (first ? label : blanks(further)) + line + "\n";
            first = false;
        }
    }

    void operator()(const Table& table) { look_.plain ? sentences(table) : columns(table); }

    void operator()(const Matrix& matrix)
    {
        if (look_.plain) {
            sentences(matrix);
        } else if (const auto used = cells_of(matrix); used + 4 > look_.columns) {
            paragraph(matrix.too_wide, {2, 4});
            return;
        } else {
            columns(matrix, used + least_matrix_name <= look_.columns);
        }
        paragraph(matrix.legend, {2, 2});
    }

    void operator()(const Bars&) {}

    void operator()(const Curves&) {}

    void operator()(Gap) { gap(); }

    void operator()(Rule)
    {
        gap();
        if (!look_.plain && !text_.empty()) text_ += std::string(width_, '-') + "\n";
    }

private:
    [[nodiscard]] std::size_t room_from(std::size_t indent) const
    {
        return width_ > indent + least_room ? width_ - indent : least_room;
    }

    void add_line(std::size_t indent, const std::string& line)
    {
        text_ += (line.empty() ? "" : blanks(indent)) + line + "\n";
    }

    /// Where the first line may be longer than the others it is broken off first, the rest anew.
    void paragraph(const std::string& text, const Indent& at)
    {
        const std::string clean = utf8::shown(text);
        if (at.fit == Fit::whole) {
            text_ += blanks(at.first) + clean + "\n";
            return;
        }
        const auto further = room_from(at.further);
        const auto of_first = at.fit == Fit::even ? further : room_from(at.first);
        bool first = true;
        for (const auto& line : utf8::wrap(clean, {of_first, further})) {
            add_line(first ? at.first : at.further, line);
            first = false;
        }
    }

    void gap()
    {
        if (!text_.empty() && !text_.ends_with("\n\n")) text_ += "\n";
    }

    template <typename Function>
    void some(std::size_t count, const Limit& limit, const Indent& at, const Function& add_one)
    {
        for (std::size_t i = 0; i < std::min(count, limit.most); ++i) add_one(i);
        if (count > limit.most) paragraph(limit.rest, at);
    }

    void sentences(const Table& table)
    {
        const Columns columns(table);
        for (const auto& row : table.rows) {
            if (is_head(table, row)) {
                paragraph(row.front(), {0, 2, table.sentence_at.fit});
                continue;
            }
            paragraph(table.sentence(row), table.sentence_at);
            if (const auto note = columns.note(row); !note.empty()) paragraph(note, {4, 4});
        }
    }

    void columns(const Table& table)
    {
        const Columns columns(table);
        if (table.titles) text_ += columns.text(columns.titles(), width_);
        const std::size_t note_at = columns.used() + table.note_indent;
        for (const auto& row : table.rows) {
            if (is_head(table, row)) {
                paragraph(row.front(), {0, 0});
                continue;
            }
            text_ += columns.text(row, width_);
            if (const auto note = columns.note(row); !note.empty()) paragraph(note, {note_at, note_at});
        }
    }

    static std::size_t column_cells(const std::string& name)
    {
        return std::clamp(utf8::cells(name), matrix_figure_cells, widest_matrix_column);
    }

    /// With the marks, without the names.
    static std::size_t cells_of(const Matrix& matrix)
    {
        std::size_t cells = matrix_figure_cells + 1;
        for (const auto& column : matrix.columns) cells += column_cells(column) + 1;
        return cells + 2 * (matrix.columns.size() + 1) + 1;
    }

    void columns(const Matrix& matrix, bool names_beside)
    {
        Table table;
        table.name_gap = 1;
        table.columns.push_back({"", matrix.whole_title, Column::Kind::figure, matrix_figure_cells});
        for (const auto& name : matrix.columns)
            table.columns.push_back(
                {"", utf8::truncated(name, widest_matrix_column), Column::Kind::figure, column_cells(name)});
        table.columns.push_back({"", "", Column::Kind::text});
        table.columns.push_back({"", "", Column::Kind::name});
        for (std::size_t i = 0; i < matrix.rows; ++i) {
            const auto line = matrix.row(i);
            if (!names_beside) table.rows.push_back({line.name});
            Row row{line.whole.figure};
            std::string marks = line.whole.mark;
            for (const auto& cell : line.cells) {
                row.push_back(cell.figure);
                marks += cell.mark;
            }
            row.push_back(std::move(marks));
            row.push_back(names_beside ? line.name : "");
            table.rows.push_back(std::move(row));
        }
        columns(table);
    }

    void sentences(const Matrix& matrix)
    {
        const auto cell = [&](const std::string& name, const Matrix::Cell& one) {
            paragraph(name + ": " + one.figure + " " + one.mark, {4, 6});
        };
        for (std::size_t i = 0; i < matrix.rows; ++i) {
            const auto line = matrix.row(i);
            paragraph(line.name, {2, 4});
            cell(matrix.whole_title, line.whole);
            for (std::size_t c = 0; c < line.cells.size(); ++c) cell(matrix.columns[c], line.cells[c]);
        }
    }

    Look look_;
    std::size_t width_;
    std::string text_;
};

} // namespace

std::string as_text(const Page& page, const Look& look)
{
    Terminal terminal(look);
    for (const auto& block : page.blocks()) {
        if (block.shown == Shown::everywhere || block.shown == Shown::on_terminal)
            std::visit(terminal, block.content);
    }
    return std::move(terminal).text();
}

Entries entries_of(std::vector<Entry> all)
{
    Entries entries;
    entries.count = all.size();
    entries.entry = [kept = std::move(all)](std::size_t i) { return kept[i]; };
    return entries;
}

std::vector<std::string> lines_of_ids(const std::string& ids, std::size_t width)
{
    Lines lines;
    std::istringstream words(ids);
    for (std::string id; std::getline(words, id, ' ');) {
        if (lines.empty() || utf8::cells(lines.back()) + 1 + utf8::cells(id) > width)
            lines.push_back(id);
        else
            lines.back() += " " + id;
    }
    return lines;
}

std::string ids_text(const std::vector<std::string>& ids)
{
    std::string text;
    for (const auto& id : ids) text += (text.empty() ? "" : " ") + id;
    return text;
}

} // namespace tenken::page
