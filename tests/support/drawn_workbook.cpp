#include "support/drawn_workbook.hpp"

#include "support/shown_lines.hpp"
#include "support/tiny_zip.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <regex>
#include <stdexcept>
#include <vector>

namespace tenken::test {

namespace {

struct DrawnSheet {
    std::string name;
    bool hidden = false;
    std::vector<std::vector<std::string>> rows;
};

std::string without_blanks(const std::string& text)
{
    const auto begin = text.find_first_not_of(' ');
    return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

std::vector<std::string> cells_of_line(const std::string& line)
{
    std::vector<std::string> cells;
    for (std::size_t begin = 0; begin <= line.size();) {
        const auto end = std::min(line.find('|', begin), line.size());
        auto cell = without_blanks(line.substr(begin, end - begin));
        for (auto at = cell.find("\\n"); at != std::string::npos; at = cell.find("\\n"))
            cell.replace(at, 2, "\n");
        cells.push_back(cell);
        begin = end + 1;
    }
    return cells;
}

std::vector<DrawnSheet> sheets_of(const std::string& drawing)
{
    std::vector<DrawnSheet> sheets;
    for (const auto& line : lines_of(drawing)) {
        const auto close = line.find(']');
        if (line.starts_with('[') && close != std::string::npos) {
            sheets.push_back(
                {line.substr(1, close - 1), line.find("hidden", close) != std::string::npos, {}});
        } else if (sheets.empty()) {
            throw std::runtime_error("a drawn workbook begins with a sheet");
        } else {
            sheets.back().rows.push_back(cells_of_line(line));
        }
    }
    return sheets;
}

std::string escaped(const std::string& text)
{
    std::string out;
    for (const char c : text) out += c == '<' ? "&lt;" : c == '&' ? "&amp;" : std::string(1, c);
    return out;
}

std::string address(std::size_t row, std::size_t column)
{
    return std::string(1, static_cast<char>('A' + column)) + std::to_string(row + 1);
}

long serial_of(const std::string& iso)
{
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    if (std::sscanf(iso.c_str(), "%d-%u-%u", &year, &month, &day) != 3)
        throw std::runtime_error("no day: " + iso);
    const auto since = [](int y, unsigned m, unsigned d) {
        return std::chrono::sys_days(std::chrono::year{y} / std::chrono::month{m} / std::chrono::day{d});
    };
    return static_cast<long>((since(year, month, day) - since(1899, 12, 30)).count());
}

class Drawing {
public:
    explicit Drawing(const DrawnSheet& sheet, std::vector<std::string>& shared)
        : sheet_(sheet)
        , shared_(shared)
    {
    }

    std::string xml()
    {
        std::string rows;
        for (std::size_t row = 0; row < sheet_.rows.size(); ++row) {
            std::string cells;
            for (std::size_t column = 0; column < sheet_.rows[row].size(); ++column)
                cells += cell(row, column);
            if (!cells.empty()) rows += "<row r=\"" + std::to_string(row + 1) + "\">" + cells + "</row>";
        }
        std::string merged;
        for (const auto& [first, last] : merged_)
            merged += "<mergeCell ref=\"" + address(first.first, first.second) + ":" +
                address(last.first, last.second) + "\"/>";
        return "<sheetData>" + rows + "</sheetData>" +
            (merged.empty() ? "" : "<mergeCells>" + merged + "</mergeCells>");
    }

private:
    using At = std::pair<std::size_t, std::size_t>;

    [[nodiscard]] const std::string& text(At at) const { return sheet_.rows[at.first][at.second]; }

    At first_of(At at) const
    {
        while (text(at) == "<" || text(at) == "^") text(at) == "<" ? --at.second : --at.first;
        return at;
    }

    std::string cell(std::size_t row, std::size_t column)
    {
        const auto& drawn = text({row, column});
        if (drawn.empty()) return {};
        const std::string begin = "<c r=\"" + address(row, column) + "\"";
        if (drawn == "<" || drawn == "^") {
            auto& last = merged_.try_emplace(first_of({row, column}), row, column).first->second;
            last = {std::max(last.first, row), std::max(last.second, column)};
            return begin + "/>";
        }
        if (drawn == "TRUE" || drawn == "FALSE")
            return begin + " t=\"b\"><v>" + (drawn == "TRUE" ? "1" : "0") + "</v></c>";
        if (drawn.starts_with('@'))
            return begin + " s=\"1\"><v>" + std::to_string(serial_of(drawn.substr(1))) + "</v></c>";
        static const std::regex number("-?[0-9]+(\\.[0-9]+)?");
        if (std::regex_match(drawn, number)) return begin + "><v>" + drawn + "</v></c>";
        shared_.push_back(drawn.starts_with('\'') ? drawn.substr(1) : drawn);
        return begin + " t=\"s\"><v>" + std::to_string(shared_.size() - 1) + "</v></c>";
    }

    const DrawnSheet& sheet_;
    std::vector<std::string>& shared_;
    std::map<At, At> merged_;
};

} // namespace

std::string drawn_workbook(const std::string& drawing)
{
    const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    const std::string main = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string links =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    const auto link = [&](const std::string& id, const std::string& type, const std::string& target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + office + "/" + type + "\" Target=\"" + target +
            "\"/>";
    };
    std::vector<std::string> shared;
    std::string list;
    std::string sheet_links =
        link("styles", "styles", "styles.xml") + link("shared", "sharedStrings", "sharedStrings.xml");
    std::vector<ZipPart> parts{{"[Content_Types].xml", head + "<Types/>"},
        {"_rels/.rels",
            head + links + link("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
        {"xl/styles.xml",
            head + "<styleSheet" + main +
                "><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"}};
    const auto sheets = sheets_of(drawing);
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const auto number = std::to_string(i + 1);
        list += "<sheet name=\"" + escaped(sheets[i].name) + "\" sheetId=\"" + number + "\" r:id=\"rId" +
            number + "\"" + (sheets[i].hidden ? " state=\"hidden\"" : "") + "/>";
        sheet_links += link("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml");
        parts.push_back({"xl/worksheets/sheet" + number + ".xml",
            head + "<worksheet" + main + ">" + Drawing(sheets[i], shared).xml() + "</worksheet>"});
    }
    parts.push_back({"xl/workbook.xml",
        head + "<workbook" + main + " xmlns:r=\"" + office + "\"><sheets>" + list + "</sheets></workbook>"});
    parts.push_back({"xl/_rels/workbook.xml.rels", head + links + sheet_links + "</Relationships>"});
    std::string texts;
    for (const auto& text : shared) texts += "<si><t xml:space=\"preserve\">" + escaped(text) + "</t></si>";
    parts.push_back({"xl/sharedStrings.xml", head + "<sst" + main + ">" + texts + "</sst>"});
    return zip_of(parts);
}

} // namespace tenken::test
