#include "page/blocks.hpp"
#include "page/html.hpp"
#include "page/html_charts.hpp"
#include "words/words.hpp"

#include <algorithm>
#include <array>

namespace tenken::page {

namespace {

/// Which of five shades a cell has: the first whose bound the figure is below.
std::size_t shade_of(const Exact& percent)
{
    constexpr std::array<int, 4> bounds{50, 70, 85, 95};
    std::size_t shade = 0;
    while (shade < bounds.size() && !(percent < Exact(bounds.at(shade)))) ++shade;
    return shade;
}

class HtmlDocument {
public:
    HtmlDocument(const Page& page, const Words& words, const std::function<void(std::string_view)>& take)
        : html_({words.language(), title_of(page), "page-1"}, take)
    {
        html_.markup("<a class=\"skip\" href=\"#main\">").text(words("command.page_skip")).markup("</a>\n");
        html_.markup(
            "<svg class=\"unseen\" aria-hidden=\"true\" focusable=\"false\"><defs><pattern id=\"hatch\" "
            "width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><path "
            "class=\"hatch\" d=\"M0 0V4\"/></pattern></defs></svg>\n");
        html_.markup("<main id=\"main\" tabindex=\"-1\">\n");
    }

    void end()
    {
        close_lists();
        html_.markup("</main>\n");
        html_.end();
    }

    void operator()(const Heading& heading)
    {
        close_lists();
        level_ = std::min(heading.level, level_ + 1);
        ++headings_;
        constexpr std::array<Html::Markup, 4> opening{"<h1", "<h2", "<h3", "<h4"};
        constexpr std::array<Html::Markup, 4> closing{"</h1>\n", "</h2>\n", "</h3>\n", "</h4>\n"};
        const auto at = std::min<std::size_t>(static_cast<std::size_t>(level_), opening.size()) - 1;
        html_.markup(opening.at(at)).markup(" id=\"part-").number(headings_).markup("\">");
        for (const auto& part : heading.parts) html_.text(part);
        html_.markup(closing.at(at));
    }

    void operator()(const Labelled& one)
    {
        if (one.text.empty()) return;
        bullet(0);
        html_.markup("<span class=\"label\">").text(one.label).markup("</span>: ").text(one.text);
    }

    void operator()(const Line& line)
    {
        bullet(line.at.first);
        html_.text(line.text);
    }

    void operator()(const Note& note)
    {
        close_lists();
        html_.markup("<p class=\"soft\">").text(note.text).markup("</p>\n");
    }

    void operator()(const Points& points)
    {
        for (const auto& point : points.all) {
            bullet(0);
            html_.text(point);
        }
    }

    void operator()(const Entries& entries)
    {
        for (std::size_t i = 0; i < entries.count; ++i) {
            const auto entry = entries.entry(i);
            bullet(0);
            html_.markup("<span class=\"id\">").text(entry.id).markup("</span>");
            if (!entry.id.empty() && !entry.text.empty()) html_.text(entries.gap);
            html_.text(entry.text);
            if (!entry.answer.empty()) html_.text(entries.gap).text(entry.answer);
            for (const auto& detail : entry.details) {
                bullet(4);
                html_.text(detail);
            }
        }
    }

    void operator()(const Ids& ids)
    {
        bullet(ids.indent);
        if (!ids.label.empty()) html_.text(ids.label).markup(" ");
        html_.text(ids_text(ids.all));
    }

    void operator()(const Table& table)
    {
        std::vector<std::size_t> shown;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (table.columns[i].kind != Column::Kind::unshown) shown.push_back(i);
        }
        begin_table();
        html_.markup("<thead><tr>");
        for (const auto i : shown) head_cell(table.columns[i].title, is_figure(table.columns[i]));
        html_.markup("</tr></thead>\n<tbody>\n");
        const auto name = naming_column(table, shown);
        for (const auto& row : table.rows) table_row(table, shown, name, row);
        end_table();
    }

    void operator()(const Matrix& matrix)
    {
        close_lists();
        for (const auto* text : {&matrix.legend, &matrix.shades}) {
            if (!text->empty()) html_.markup("<p class=\"soft\">").text(*text).markup("</p>\n");
        }
        begin_table();
        html_.markup("<thead><tr>");
        head_cell(matrix.rows_title, false);
        head_cell(matrix.whole_title, true);
        for (const auto& column : matrix.columns) head_cell(column, true);
        html_.markup("</tr></thead>\n<tbody>\n");
        for (std::size_t i = 0; i < matrix.rows; ++i) {
            const auto line = matrix.row(i);
            html_.markup("<tr><th class=\"long\" scope=\"row\">").text(line.name).markup("</th>");
            heat_cell(line.whole);
            for (const auto& one : line.cells) heat_cell(one);
            html_.markup("</tr>\n");
            html_.pause();
        }
        end_table();
    }

    void operator()(const Bars& bars)
    {
        close_lists();
        draw_bars(html_, bars);
    }

    void operator()(const Curves& curves)
    {
        close_lists();
        begin_box();
        draw_curves(html_, curves, ++charts_);
        html_.markup("</div>\n");
        figures_of(curves);
    }

    void operator()(Gap) { close_lists(); }

    void operator()(Rule) { close_lists(); }

private:
    static std::string_view title_of(const Page& page)
    {
        for (const auto& block : page.blocks()) {
            const auto* heading = std::get_if<Heading>(&block.content);
            if (heading != nullptr && heading->level == 1 && !heading->parts.empty())
                return heading->parts.front();
        }
        return "tenken";
    }

    static bool is_figure(const Column& column) { return column.kind == Column::Kind::figure; }

    /// What a row is about: its first column that is no figure.
    static std::size_t naming_column(const Table& table, const std::vector<std::size_t>& shown)
    {
        for (const auto i : shown) {
            if (!is_figure(table.columns[i])) return i;
        }
        return table.columns.size();
    }

    void table_row(
        const Table& table, const std::vector<std::size_t>& shown, std::size_t name, const Row& row)
    {
        if (row.size() == 1 && shown.size() > 1) {
            html_.markup("</tbody>\n<tbody>\n<tr><th scope=\"rowgroup\" colspan=\"").number(shown.size());
            html_.markup("\">").text(row.front()).markup("</th></tr>\n");
            return;
        }
        html_.markup("<tr>");
        for (const auto i : shown) {
            const std::string_view text = i < row.size() ? std::string_view(row[i]) : std::string_view();
            if (i == name)
                html_.markup("<th class=\"long\" scope=\"row\">").text(text).markup("</th>");
            else if (is_figure(table.columns[i]))
                html_.markup("<td class=\"n\">").text(text).markup("</td>");
            else if (table.columns[i].kind == Column::Kind::note)
                html_.markup("<td class=\"long\">").text(text).markup("</td>");
            else
                html_.markup("<td>").text(text).markup("</td>");
        }
        html_.markup("</tr>\n");
        html_.pause();
    }

    /// In a box that is moved sideways where it is too wide, with the keys too.
    void begin_box()
    {
        if (headings_ == 0)
            html_.markup("<div class=\"wide\">\n");
        else
            html_.markup("<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-labelledby=\"part-")
                .number(headings_)
                .markup("\">\n");
    }

    void begin_table()
    {
        close_lists();
        begin_box();
        html_.markup("<table>\n");
    }

    void end_table() { html_.markup("</tbody>\n</table>\n</div>\n"); }

    void head_cell(const std::string& title, bool figure)
    {
        if (title.empty())
            html_.markup("<td></td>");
        else
            html_
                .markup(figure ? Html::Markup("<th class=\"n\" scope=\"col\">")
                               : Html::Markup("<th scope=\"col\">"))
                .text(title)
                .markup("</th>");
    }

    void heat_cell(const Matrix::Cell& cell)
    {
        html_.markup("<td class=\"n");
        if (cell.percent) html_.markup(" h").number(shade_of(*cell.percent));
        html_.markup("\">").text(cell.text()).markup("</td>");
    }

    void figures_of(const Curves& lines)
    {
        begin_table();
        html_.markup("<thead><tr>");
        head_cell(lines.names_title, false);
        for (const auto& step : lines.steps) head_cell(step, true);
        html_.markup("</tr></thead>\n<tbody>\n");
        for (const auto& line : lines.all) {
            html_.markup("<tr><th class=\"long\" scope=\"row\">").text(line.name).markup("</th>");
            for (const auto& value : line.values)
                html_.markup("<td class=\"n\">").text(value ? value->rounded() : lines.none).markup("</td>");
            html_.markup("</tr>\n");
        }
        end_table();
    }

    /// A list's next point; the further it stands from the left, the deeper.
    void bullet(std::size_t indent)
    {
        html_.pause();
        const std::size_t depth = indent > 2 ? indent : 0;
        while (!lists_.empty() && lists_.back() > depth) close_list();
        if (lists_.empty() || lists_.back() < depth) {
            html_.markup("\n<ul>\n<li>");
            lists_.push_back(depth);
        } else {
            html_.markup("</li>\n<li>");
        }
    }

    void close_list()
    {
        html_.markup("</li>\n</ul>\n");
        lists_.pop_back();
    }

    void close_lists()
    {
        while (!lists_.empty()) close_list();
    }

    Html html_;
    std::vector<std::size_t> lists_; ///< the depths of those that are open
    int level_ = 0;                  ///< of the last heading
    std::size_t headings_ = 0;
    std::size_t charts_ = 0;
};

} // namespace

void write_html(const Page& page, const Words& words, const std::function<void(std::string_view)>& take)
{
    HtmlDocument document(page, words, take);
    for (const auto& block : page.blocks()) {
        if (block.shown != Shown::on_terminal) std::visit(document, block.content);
    }
    document.end();
}

std::string as_html(const Page& page, const Words& words)
{
    std::string text;
    const std::function<void(std::string_view)> take = [&](std::string_view piece) { text += piece; };
    write_html(page, words, take);
    return text;
}

} // namespace tenken::page
