#include "page/first_page.hpp"

#include "base/utf8.hpp"
#include "page/markdown_text.hpp"

#include <algorithm>
#include <vector>

namespace tenken {

namespace {

using Cells = std::vector<std::string>;

std::vector<std::string_view> lines_of(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

bool is_ruler(const Cells& cells)
{
    return std::ranges::all_of(
        cells, [](const std::string& cell) { return cell.find_first_not_of("-: ") == std::string::npos; });
}

/// Rows of a table's text, its titles first.
class ReadTable {
public:
    void add(std::string_view line)
    {
        auto cells = table_cells(line);
        for (auto& cell : cells) cell = plain_of_markdown(cell);
        rows_.push_back(std::move(cells));
    }

    void write(page::Page& page)
    {
        for (std::size_t i = 2; i < rows_.size(); ++i) { // behind titles and ruler
            if (is_ruler(rows_[i])) continue;
            if (has_pairs())
                write_pairs(page, rows_[i]);
            else
                write_row(page, rows_[i]);
        }
        rows_.clear();
    }

private:
    /// Two tables beside each other, under the same titles.
    [[nodiscard]] bool has_pairs() const
    {
        const auto& titles = rows_.front();
        return titles.size() == 4 && titles[0] == titles[2] && titles[1] == titles[3];
    }

    static void write_pairs(page::Page& page, const Cells& row)
    {
        for (std::size_t i = 0; i + 1 < row.size(); i += 2) {
            if (!row[i].empty()) page.add(page::Labelled{row[i], row[i + 1], {2, 4}});
        }
    }

    void write_row(page::Page& page, const Cells& row) const
    {
        const auto& titles = rows_.front();
        page.line(2, row.front());
        for (std::size_t i = 1; i < std::min(row.size(), titles.size()); ++i) {
            if (!row[i].empty()) page.add(page::Labelled{titles[i], row[i], {6, 8}});
        }
    }

    std::vector<Cells> rows_;
};

void write_line(page::Page& page, std::string_view line)
{
    const auto indent = std::min(line.find_first_not_of(' '), line.size());
    const auto text = line.substr(indent);
    if (text.empty())
        page.gap();
    else if (text.starts_with("# "))
        page.add(page::Heading{1, {plain_of_markdown(text.substr(2))}});
    else if (text.starts_with("## "))
        page.add(page::Heading{2, {plain_of_markdown(text.substr(3))}});
    else if (text.starts_with("- "))
        page.line(indent + 2, plain_of_markdown(text.substr(2)));
    else
        page.line(indent, plain_of_markdown(text));
}

} // namespace

std::string first_page(std::string_view report)
{
    std::string page;
    std::string section;
    for (const auto line : lines_of(report)) {
        if (line.starts_with("### ")) return page;
        if (line.starts_with("# ") && !(page + section).empty()) break;
        if (line.starts_with("## ")) {
            page += section;
            section.clear();
        }
        section += line;
        section += '\n';
    }
    return page + section;
}

page::Page first_page_blocks(std::string_view report)
{
    page::Page page;
    ReadTable table;
    const auto text = first_page(report);
    for (const auto line : lines_of(text)) {
        if (line.starts_with("|")) {
            table.add(line);
            continue;
        }
        table.write(page);
        write_line(page, line);
    }
    table.write(page);
    return page;
}

} // namespace tenken
