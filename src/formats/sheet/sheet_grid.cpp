#include "formats/sheet/sheet_grid.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace tenken {

namespace {

constexpr std::size_t most_filled = 200'000; // of merged cells; a sheet that people made has some thousands

} // namespace

SheetGrid::SheetGrid(const WorkbookSheet& sheet)
{
    std::uint32_t last_column = 0;
    for (const auto& cell : sheet.cells) {
        if (!utf8::has_visible(cell.text)) continue;
        std::string text = utf8::trimmed(utf8::nfc(utf8::without_controls(cell.text, "\n")));
        rows_[cell.address.row].insert_or_assign(cell.address.column, Seen{std::move(text), cell.address});
        last_column = std::max(last_column, cell.address.column);
    }
    std::size_t filled = 0;
    for (const auto& range : sheet.merged) {
        const auto* first = find(range.first.row, range.first.column);
        if (first == nullptr) continue;
        const Seen seen = *first;
        const auto to_column = std::min(range.last.column, last_column);
        for (auto row = rows_.find(range.first.row); row != rows_.end() && row->first <= range.last.row;
             ++row) {
            for (auto column = range.first.column; column <= to_column && filled < most_filled; ++column) {
                row->second.insert_or_assign(column, seen);
                ++filled;
            }
        }
    }
}

const SheetGrid::Row& SheetGrid::row(std::uint32_t number) const
{
    static const Row nothing;
    const auto at = rows_.find(number);
    return at == rows_.end() ? nothing : at->second;
}

const SheetGrid::Seen* SheetGrid::find(std::uint32_t row, std::uint32_t column) const
{
    const auto& cells = this->row(row);
    const auto at = cells.find(column);
    return at == cells.end() ? nullptr : &at->second;
}

std::string_view SheetGrid::text(std::uint32_t row, std::uint32_t column) const
{
    const auto* seen = find(row, column);
    return seen == nullptr ? std::string_view() : std::string_view(seen->text);
}

std::vector<const SheetGrid::Seen*> SheetGrid::cells_of(std::uint32_t row) const
{
    std::vector<const Seen*> cells;
    for (const auto& [column, seen] : this->row(row)) {
        if (cells.empty() || cells.back()->origin != seen.origin) cells.push_back(&seen);
    }
    return cells;
}

std::string lines_joined(std::string_view text)
{
    std::string line;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        const std::string part = utf8::trimmed(text.substr(begin, end - begin));
        begin = end + 1;
        if (part.empty()) continue;
        const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80U; };
        if (!line.empty() && is_ascii(line.back()) && is_ascii(part.front())) line += ' ';
        line += part;
    }
    return line;
}

} // namespace tenken
