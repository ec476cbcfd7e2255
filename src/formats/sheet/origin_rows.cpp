#include "formats/sheet/origin_rows.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <charconv>

namespace tenken {

OriginRows::OriginRows(const WorkbookSheet& sheet)
{
    for (const auto& cell : sheet.cells) {
        if (cell.formula) continue;
        if (cell.address.column == 1) rows_.push_back({std::string(cell.text), cell.address.row, {}});
        if (cell.address.column == 1 || rows_.empty() || rows_.back().row != cell.address.row) continue;
        auto& values = rows_.back().values;
        values.resize(std::max<std::size_t>(values.size(), cell.address.column - 1));
        values[cell.address.column - 2] = utf8::nfc(cell.text);
    }
}

std::string OriginRows::value(std::string_view name, std::size_t index) const
{
    const auto at = std::ranges::find(rows_, name, &Row::name);
    return at == rows_.end() || index >= at->values.size() ? std::string() : at->values[index];
}

std::vector<std::string> OriginRows::values(std::string_view name) const
{
    const auto at = std::ranges::find(rows_, name, &Row::name);
    return at == rows_.end() ? std::vector<std::string>() : at->values;
}

int whole_number_in(const std::string& text)
{
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

} // namespace tenken
